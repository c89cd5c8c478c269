import type { MemberSchema } from '../operation.ts';
import type { Language } from '../text.ts';
import type { SchemaPlace } from './schema-place.ts';
import { codesText, formText, typeNames } from './words.ts';

/** Columns of a comment line, its indentation not counted. */
const width = 76;

/** What the standard says of a member, as YAML comment lines. */
export function commentOn(place: SchemaPlace, schema: MemberSchema, lang: Language): string[] {
  const about = place.about?.[lang] ?? place.about?.en;
  const sentences = [about, valuesText(place, schema, lang)].filter((text) => text !== undefined);
  return sentences.flatMap((text) => wrapped(text)).map((line) => `# ${line}`);
}

/** Which values are possible, where the name does not say it. */
function valuesText({ codes, open }: SchemaPlace, schema: MemberSchema, lang: Language): string | undefined {
  if (codes.length > 0) {
    const word = open ? { de: 'Üblich', en: 'Usual' } : { de: 'Möglich', en: 'Possible' };
    return `${word[lang]}: ${codesText(codes)[lang]}`;
  }
  const { enum: values, format, pattern, type } = schema;
  if (Array.isArray(values)) return `${{ de: 'Möglich', en: 'Possible' }[lang]}: ${values.join(', ')}.`;
  const form = format ?? pattern;
  if (typeof form === 'string') return `${{ de: 'Form', en: 'Form' }[lang]}: ${formText(form)[lang]}.`;
  if (type === 'boolean' || type === 'integer' || type === 'number') {
    return `${{ de: 'Form', en: 'Form' }[lang]}: ${typeNames[type]?.[lang]}.`;
  }
  return undefined;
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
