import type { JudgedRow } from '../judge/judge.ts';
import type { Recording } from '../recording/recording.ts';
import type { Text } from '../text.ts';

/** What a report cannot say: always, and because of how this run went. Renderers may add to it. */
export function limitsTexts(recording: Recording, rows: readonly JudgedRow[], digest: string): Text[] {
  const { run, remarks } = recording;
  return [
    {
      de: 'Eine Plattform, die das Prüfwerkzeug erkennt, könnte sich nur ihm gegenüber richtig verhalten.',
      en: 'A platform that recognises the kit could behave correctly towards it only.',
    },
    ...openTexts(rows),
    ...declaredTexts(rows),
    ...unobservableTexts(rows),
    ...droppedTexts(rows),
    ...(run.plainHttpHosts.length > 0
      ? [
          {
            de: `Mit ${run.plainHttpHosts.join(', ')} wurde unverschlüsselt gesprochen; Antworten könnten unterwegs verändert worden sein.`,
            en: `Traffic with ${run.plainHttpHosts.join(', ')} was not encrypted; answers could have been changed on the way.`,
          },
        ]
      : []),
    ...openReceiverTexts(recording),
    ...(run.tlsNotVerified
      ? [
          {
            de: 'Zertifikate wurden nicht geprüft; wer geantwortet hat, ist nicht gesichert.',
            en: 'Certificates were not verified; who answered is not certain.',
          },
        ]
      : []),
    ...(run.catalogueDigest === digest
      ? []
      : [
          {
            de: 'Die Aufzeichnung wurde mit einem anderen Stand des Katalogs geplant, als er hier beurteilt wird.',
            en: 'The recording was planned with another state of the catalogue than the one it is judged by here.',
          },
        ]),
    ...remarks,
  ];
}

/** Who may export without a key may also export what is not of the platform. */
function openReceiverTexts({ run }: Recording): Text[] {
  const open = run.instances.filter(
    ({ monitoring, inputs }) => monitoring?.source === 'otlp' && !inputs.includes('monitoring.key'),
  );
  return open.map(({ name }) => ({
    de: `Was über OTLP ankam (${name}), wurde ohne Schlüssel angenommen; wer es gesendet hat, ist nicht gesichert.`,
    en: `What arrived over OTLP (${name}) was taken without a key; who sent it is not certain.`,
  }));
}

function openTexts(rows: readonly JudgedRow[]): Text[] {
  const open = rows.filter(({ judgement }) =>
    ['blocked', 'inconclusive', 'notRun', 'kitError'].includes(judgement?.outcome ?? ''),
  );
  if (open.length === 0) return [];
  return [
    {
      de: `Nicht abschließend geprüft (${open.length}): ${ids(open)}.`,
      en: `Not conclusively examined (${open.length}): ${ids(open)}.`,
    },
  ];
}

function declaredTexts(rows: readonly JudgedRow[]): Text[] {
  const declared = rows.filter(({ judgement }) => judgement?.outcome === 'manual');
  if (declared.length === 0) return [];
  return [
    {
      de: `Erklärt, nicht geprüft (${declared.length}): ${ids(declared)}.`,
      en: `Declared, not examined (${declared.length}): ${ids(declared)}.`,
    },
  ];
}

function unobservableTexts(rows: readonly JudgedRow[]): Text[] {
  const hidden = rows.filter(({ row, fate }) => fate === 'listed' && row.verify.kind === 'unobservable');
  if (hidden.length === 0) return [];
  return [
    {
      de: `Von außen nicht zu beobachten (${hidden.length}): ${ids(hidden)}.`,
      en: `Not observable from outside (${hidden.length}): ${ids(hidden)}.`,
    },
  ];
}

function droppedTexts(rows: readonly JudgedRow[]): Text[] {
  const dropped = rows.filter(({ fate }) => fate === 'dropped');
  if (dropped.length === 0) return [];
  return [
    {
      de: `Geprüft wurde nur das Produkt; Anforderungen an den Betrieb blieben außer Betracht (${dropped.length}): ${ids(dropped)}.`,
      en: `Only the product was examined; requirements on its operation were left out (${dropped.length}): ${ids(dropped)}.`,
    },
  ];
}

function ids(rows: readonly JudgedRow[]): string {
  return rows.map(({ row }) => row.id).join(', ');
}
