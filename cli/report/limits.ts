/** What no report of this kind can say; every format ends with it. */
import type { Bilingual, Report } from '../../schemas/0.1/types/report.ts';
import type { Language } from './options.ts';

const standing: readonly Bilingual[] = [
  {
    de: 'Geprüft wurde von außen, zum genannten Zeitpunkt und mit den genannten Zugängen.',
    en: 'The platform was examined from outside, at the time and with the credentials stated.',
  },
  {
    de: 'Eine Plattform, die das Prüfwerkzeug erkennt, könnte sich nur ihm gegenüber richtig verhalten.',
    en: 'A platform that recognises the kit could behave correctly towards it only.',
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

/** What holds of every report, then what the report says of its own run; each sentence once. */
export function limitsOf(report: Report, lang: Language): string[] {
  return [...new Set([...standing, ...report.limits].map((sentence) => sentence[lang]))];
}
