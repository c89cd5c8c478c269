/** What no report of this kind can say; every format ends with it. */
import type { Bilingual, Report } from '../../schemas/0.1/types/report.ts';
import type { Language } from './options.ts';
import { counted } from './sentences.ts';
import type { View } from './view.ts';

const standing: readonly Bilingual[] = [
  {
    de: 'Geprüft wurde von außen, zum genannten Zeitpunkt und mit den genannten Zugängen. Eine Plattform, die das Prüfwerkzeug erkennt, könnte sich nur ihm gegenüber richtig verhalten.',
    en: 'The platform was examined from outside, at the time and with the credentials stated. A platform that recognises the kit could behave correctly towards it only.',
  },
  {
    de: 'Der Bericht bewertet Protokoll und Daten, nicht die Güte von Modellen. Er ist keine rechtliche Bewertung und kein Zertifikat.',
    en: 'The report judges protocol and data, not how good a model is. It is no legal assessment and no certificate.',
  },
  {
    de: 'Prüfstein ist ein unabhängiger Entwurf. Er spricht für kein Land; ein MUSS bindet nur, wer Konformität erklärt.',
    en: 'Prüfstein is an independent draft. It speaks for no Land; a MUST binds only those who declare conformity.',
  },
];

/** The sentences of the limits section: what holds always, what holds of this run, what the report itself adds. */
export function limitsOf(report: Report, view: View, lang: Language): string[] {
  const sentences = standing.map((sentence) => sentence[lang]);
  if (view.open.length > 0)
    sentences.push(
      lang === 'de'
        ? `Über ${counted(view.open.length, 'requirement', lang)} sagt er nichts: Sie sind nicht abschließend geprüft.`
        : `It says nothing about ${counted(view.open.length, 'requirement', lang)}: not conclusively examined.`,
    );
  if (view.declared.length > 0)
    sentences.push(
      lang === 'de'
        ? `Für ${counted(view.declared.length, 'requirement', lang)} gibt er nur wieder, was eine verantwortliche Stelle erklärt hat.`
        : `On ${counted(view.declared.length, 'requirement', lang)} it only repeats what a responsible role declared.`,
    );
  const own = report.limits.map((sentence) => sentence[lang]);
  return [...new Set([...sentences, ...own])];
}
