import type { Language } from '../text.ts';
import type { SchemaPlace } from './schema-place.ts';
import { codesText } from './words.ts';

/** Columns of a comment line, its indentation not counted. */
const width = 76;

/** What the standard says of a member, as YAML comment lines. */
export function commentOn({ about, codes, open, form }: SchemaPlace, lang: Language): string[] {
  const word = open ? { de: 'Üblich', en: 'Usual' } : { de: 'Möglich', en: 'Possible' };
  const sentences = [
    about?.[lang] ?? about?.en,
    codes.length > 0 ? `${word[lang]}: ${codesText(codes)[lang]}` : undefined,
    form && `Form: ${form[lang]}.`,
  ];
  return sentences
    .filter((text) => text !== undefined)
    .flatMap((text) => wrapped(text).map((line) => `# ${line}`));
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
