import { inputTexts, type Language, type Plan } from '../conformance/index.ts';
import { wrap } from './report/columns.ts';
import { terminal as inert } from './report/inert.ts';
import { counted, missingInputs } from './report/sentences.ts';

type PlannedProbe = Plan['probes'][number];
type PlannedRequest = PlannedProbe['requests'][number];

const classes = {
  read: { de: 'liest nur', en: 'only reads' },
  cost: { de: 'kostet Modell-Token', en: 'costs model tokens' },
  write: { de: 'schreibt', en: 'writes' },
  hostile: { de: 'feindlich', en: 'hostile' },
} as const;

/** The plan as text, at most `width` columns wide: every request, what it writes and costs, what is missing. */
export function planText(plan: Plan, lang: Language, width: number, withBodies: boolean): string {
  const de = lang === 'de';
  const head = de
    ? `Prüfplan (${plan.settled ? 'Modelle bekannt' : 'Modelle ohne Angabe ergeben sich erst aus der Modellliste'}); gesendet wird jetzt nichts.`
    : `Plan (${plan.settled ? 'models known' : 'models that are not given follow from the model list'}); nothing is sent now.`;
  const probes = plan.probes.flatMap((planned) => probeLines(planned, plan, lang, width, withBodies));
  const tokens = plan.tokenRequests.flatMap((request) => tokenLines(request, lang, width));
  return [...wrap(head, width), '', ...tokens, ...probes, '', ...summary(plan, lang, width), ''].join('\n');
}

function probeLines(
  { probe, instance, requests }: PlannedProbe,
  plan: Plan,
  lang: Language,
  width: number,
  withBodies: boolean,
): string[] {
  const where = plan.instances.length > 1 ? ` · ${instance}` : '';
  const title = `${probe.id} · ${probe.title[lang]} (${classes[probe.class][lang]})${where}`;
  return [
    ...wrap(inert(title), width),
    ...requests.flatMap((request) => requestLines(request, lang, width, withBodies)),
  ];
}

function tokenLines(
  { issuer, principal, resource }: Plan['tokenRequests'][number],
  lang: Language,
  width: number,
): string[] {
  const title =
    lang === 'de'
      ? `${issuer} · Token für ${principal} beziehen (client_credentials)`
      : `${issuer} · obtain a token for ${principal} (client_credentials)`;
  const line = lang === 'de' ? `Ressource: ${resource}` : `resource: ${resource}`;
  return [...wrap(inert(title), width), ...indented(line, width)];
}

function requestLines(request: PlannedRequest, lang: Language, width: number, withBodies: boolean): string[] {
  const de = lang === 'de';
  const times =
    request.times > 1 ? (de ? `, bis zu ${request.times}-mal` : `, up to ${request.times} times`) : '';
  if (request.dependsOnAnswer) {
    const why = de ? 'hängt von einer Antwort ab' : 'depends on an answer';
    return indented(`${request.name}: ${why}${times}`, width);
  }
  const credential = de
    ? `Zugang: ${credentialText(request, lang)}`
    : `credential: ${credentialText(request, lang)}`;
  if (request.madeByClient) {
    const made = de
      ? `${request.url}: Anfragen, die der Client selbst bestimmt (${credential}, bis zu ${request.times})`
      : `${request.url}: requests that the client makes itself (${credential}, up to ${request.times})`;
    return indented(made, width);
  }
  if (request.ofReceiver) {
    const seen = de
      ? `Empfänger ${request.url}: was die Plattform bis dahin gesendet hat (keine Anfrage${times})`
      : `receiver ${request.url}: what the platform has sent until then (no request${times})`;
    return indented(seen, width);
  }
  const tokens =
    request.tokens > 0 ? (de ? `, ≤ ${request.tokens} Token` : `, ≤ ${request.tokens} tokens`) : '';
  const line = `${request.method} ${request.url} (${credential}${times}${tokens})`;
  const body = withBodies && request.body !== undefined ? indented(request.body, width, 6) : [];
  return [...indented(line, width), ...body];
}

function credentialText({ credential }: PlannedRequest, lang: Language): string {
  if (credential === 'none') return lang === 'de' ? 'keiner' : 'none';
  return credential;
}

function indented(text: string, width: number, by = 3): string[] {
  return wrap(inert(text), width - by).map((line) => `${' '.repeat(by)}${line}`);
}

function summary(plan: Plan, lang: Language, width: number): string[] {
  const de = lang === 'de';
  const requests = plan.probes.flatMap((planned) => planned.requests).filter((one) => !one.ofReceiver);
  const count = requests.reduce((sum, { times }) => sum + times, 0);
  const following = requests
    .filter(({ dependsOnAnswer }) => dependsOnAnswer)
    .reduce((sum, { times }) => sum + times, 0);
  const number = (value: number): string => value.toLocaleString(lang);
  const judged = plan.rows.filter(
    ({ fate, obstacles }) => fate === 'judged' && obstacles.length === 0,
  ).length;
  const budget =
    plan.budget === undefined
      ? ''
      : de
        ? ` (Budget ${number(plan.budget)})`
        : ` (budget ${number(plan.budget)})`;
  const lines = [
    de
      ? `Höchstens ${number(count)} Anfragen${following === 0 ? '' : ` (davon ${number(following)} nur, soweit Antworten auf Weiteres verweisen)`} und ${number(plan.tokens)} Modell-Token${budget}; beurteilt werden ${judged} von ${plan.rows.length} Anforderungen.`
      : `At most ${number(count)} requests${following === 0 ? '' : ` (${number(following)} of them only as far as answers point to more)`} and ${number(plan.tokens)} model tokens${budget}; ${judged} of ${plan.rows.length} requirements are judged.`,
    plan.writes.length === 0
      ? de
        ? 'Geschrieben wird auf der Plattform nichts.'
        : 'Nothing is written on the platform.'
      : `${de ? 'Auf der Plattform schreiben' : 'Writing on the platform'}: ${plan.writes.map(({ id }) => id).join(', ')}`,
  ];
  const missingRows = new Set(plan.missingInputs.flatMap(({ requirements }) => requirements)).size;
  if (plan.missingInputs.length > 0) lines.push(missingInputs(plan.missingInputs.length, missingRows, lang));
  if (plan.missingFeatures.length > 0) {
    const names = plan.missingFeatures.join(', ');
    lines.push(
      de
        ? `Das Profil verlangt Merkmale, die nicht angegeben sind: ${names}`
        : `The profile includes features that are not declared: ${names}`,
    );
  }
  const missing = plan.missingInputs.flatMap(({ name, requirements }) =>
    indented(`${name}: ${inputTexts[name][lang]} (${requirements.join(', ')})`, width),
  );
  const consent = plan.consentNeeded.map((kind) => {
    const flag = kind === 'write' ? '--allow-writes' : '--allow-hostile';
    const count = plan.rows.filter(({ obstacles }) =>
      obstacles.some(({ obstacle }) => obstacle.kind === 'consent' && obstacle.consent === kind),
    ).length;
    return de
      ? `Zustimmung fehlt (${flag}): ${counted(count, 'requirement', lang)} nicht geprüft.`
      : `Consent missing (${flag}): ${counted(count, 'requirement', lang)} not judged.`;
  });
  return [...lines.flatMap((line) => wrap(line, width)), ...missing, ...consent];
}
