import type { Text } from '../../conformance/index.ts';
import type { Located, ValidationOutcome } from './result.ts';

/** Words of a validation, in both languages; symbols stand beside words, never instead of them. */

export const outcomeWords: Readonly<Record<ValidationOutcome, Text & { readonly symbol: string }>> = {
  valid: { symbol: '✓', de: 'gültig', en: 'valid' },
  findings: { symbol: '✗', de: 'mit Befunden', en: 'with findings' },
  incomplete: { symbol: '?', de: 'unvollständig', en: 'incomplete' },
};

export const weightWords: Readonly<Record<Located['weight'], Text & { readonly symbol: string }>> = {
  finding: { symbol: '✗', de: 'Befund', en: 'finding' },
  advice: { symbol: '!', de: 'SOLL nicht erfüllt', en: 'SHOULD not met' },
  open: { symbol: '?', de: 'nicht entscheidbar', en: 'inconclusive' },
  note: { symbol: '·', de: 'Hinweis', en: 'note' },
};

/** What it means for all files, in one sentence. */
export const verdictSentences: Readonly<Record<ValidationOutcome, Text>> = {
  valid: { de: 'Keine Befunde.', en: 'No findings.' },
  findings: {
    de: 'Es gibt Befunde; sie sind zu beheben.',
    en: 'There are findings; they need to be mended.',
  },
  incomplete: {
    de: 'Keine Befunde, aber nicht alles ist erfüllt oder geprüft.',
    en: 'No findings, but not all is met or judged.',
  },
};

export const nothingFound: Text = {
  de: 'Es wurde keine Beschreibung gefunden.',
  en: 'No descriptor was found.',
};

/** What such a result does not say. */
export const limitSentence: Text = {
  de: 'Geprüft ist, ob Angaben da und widerspruchsfrei sind, nicht ob sie zutreffen.',
  en: 'Judged is whether statements are there and consistent, not whether they are true.',
};

/** References that lead to descriptors outside the files. */
export function unfollowedText(count: number): Text {
  return count === 1
    ? {
        de: 'Ein Verweis führt zu einer Beschreibung, die nicht mitgegeben ist; verglichen wurde mit ihr nicht:',
        en: 'One reference leads to a descriptor that was not given; nothing was compared with it:',
      }
    : {
        de: `${count} Verweise führen zu Beschreibungen, die nicht mitgegeben sind; verglichen wurde mit ihnen nicht:`,
        en: `${count} references lead to descriptors that were not given; nothing was compared with them:`,
      };
}
