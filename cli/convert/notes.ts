import type { Language, Text } from '../../conformance/index.ts';
import { wrap } from '../report/columns.ts';
import { terminal as inert } from '../report/inert.ts';

/** What the reader of a conversion must know, for the terminal. */
export interface Notes {
  readonly lost: readonly string[];
  readonly remarks: readonly Text[];
  readonly open: readonly { readonly field: string; readonly text: Text }[];
}

/** Deeper fields are named by the field they belong to. */
const shownDepth = 2;

export function notesText({ lost, remarks, open }: Notes, lang: Language, width: number): string {
  const de = lang === 'de';
  const paragraphs = [
    ...remarks.map((text) => `${de ? 'Hinweis' : 'Note'}: ${text[lang]}`),
    ...(lost.length === 0
      ? []
      : [`${de ? 'Nicht übernommen' : 'Left behind'} (${lost.length}): ${shortNames(lost).join(', ')}`]),
    ...open.map(({ field, text }) => `${de ? 'Offen' : 'Open'}: ${field}: ${text[lang]}`),
  ];
  return paragraphs.map((paragraph) => `${wrap(inert(paragraph), width).join('\n  ')}\n`).join('');
}

function shortNames(lost: readonly string[]): string[] {
  const names = lost.map((at) =>
    at
      .replace(/\[\d+\]/g, '')
      .split('.')
      .slice(0, shownDepth)
      .join('.'),
  );
  return [...new Set(names)];
}
