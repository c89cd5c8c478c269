import { deviationsIn, schemaNames } from '../checks/metadata/descriptors.ts';
import { isNear } from '../judge/misspelt.ts';
import { type Deviation, deviationsOf, typeName } from '../judge/schema-errors.ts';
import { isObject, shown } from '../read/members.ts';
import { fill, type Text } from '../text.ts';
import { type Path, type SchemaPlace, schemaPlace } from './schema-place.ts';
import type { Item } from './shape.ts';
import { codesText, fieldName, formText, pathOf, typeNames, valueAt } from './words.ts';

/** A deviation from the schema, as a sentence and what to do about it. */
export interface SchemaStatement {
  readonly code: string;
  readonly path: Path;
  readonly text: Text;
  readonly remedy?: Text;
  readonly expected?: string;
  readonly seen?: string;
}

const texts: Readonly<Record<Deviation['kind'], Text>> = {
  required: { de: 'Die Pflichtangabe {field} fehlt.', en: 'The required member {field} is missing.' },
  type: { de: '{field} ist {type}: {seen}.', en: '{field} is {type}: {seen}.' },
  value: {
    de: '{field} ist {seen}; diesen Code gibt es hier nicht.',
    en: '{field} is {seen}; there is no such code here.',
  },
  range: {
    de: '{field} ist {seen}; verlangt ist {expected}.',
    en: '{field} is {seen}; demanded is {expected}.',
  },
  size: {
    de: '{field} hat nicht den verlangten Umfang: {size}.',
    en: '{field} does not have the demanded size: {size}.',
  },
  form: {
    de: '{field} hat nicht die verlangte Form: {seen}.',
    en: '{field} does not have the demanded form: {seen}.',
  },
  unknownMember: { de: '{field} ist hier nicht erlaubt.', en: '{field} is not allowed here.' },
  shape: {
    de: '{field} entspricht keiner der erlaubten Formen: {seen}.',
    en: '{field} matches none of the allowed forms: {seen}.',
  },
};

/** What `null` mostly is, and what YAML makes of a name without a value. */
const empty: Text = { de: '{field} ist noch leer.', en: '{field} is still empty.' };

/** The name of this type is its values; it would say the same twice. */
const yesOrNo: Text = { de: '{field} ist {seen}.', en: '{field} is {seen}.' };

/** In what a descriptor deviates from the schema of its kind: all of it, each place once. */
export function schemaStatements({ kind, body }: Item): SchemaStatement[] {
  const schema = schemaNames[kind];
  const deviations = deviationsOf(deviationsIn(schema, body), body);
  const at = (kind: Deviation['kind']) =>
    new Set(deviations.filter((one) => one.kind === kind).map(({ where }) => where));
  const [wrongTypes, wrongForms] = [at('type'), at('form')];
  return (
    deviations
      .filter((one) => one.kind === 'type' || !wrongTypes.has(one.where))
      // A value of the wrong form mostly has the wrong length as well.
      .filter((one) => one.kind !== 'size' || !wrongForms.has(one.where))
      .map((one) => statementOf(one, schema, body))
  );
}

function statementOf(deviation: Deviation, schema: string, body: unknown): SchemaStatement {
  const { kind, where, expected, seen } = deviation;
  const path = pathOf(where.slice(1), body);
  const place = spokenPlace(schema, path);
  const value = valueAt(body, path);
  const isEmpty = value === null;
  const remedy = isEmpty ? explained(place) : remedyOf(deviation, path, place, body);
  const text = isEmpty ? empty : kind === 'type' && typeof value === 'boolean' ? yesOrNo : texts[kind];
  const data = (lang: 'de' | 'en') => ({
    field: path.length === 0 ? { de: 'Die Beschreibung', en: 'The descriptor' }[lang] : fieldName(path),
    type: typeNames[typeName(value)]?.[lang] ?? typeName(value),
    seen: shown(value),
    expected: expected ?? '',
    size: sizeText(expected ?? '')[lang],
  });
  return {
    code: `schema/${kind}`,
    path,
    text: { de: fill(text.de, data('de')), en: fill(text.en, data('en')) },
    ...(remedy && { remedy }),
    ...(expected !== undefined && { expected }),
    ...(seen !== undefined && { seen }),
  };
}

/** Of a text in one language, what the text is for is said where it stands. */
function spokenPlace(schema: string, path: Path): SchemaPlace {
  const place = schemaPlace(schema, path);
  const language = languages[String(path.at(-1))];
  const { about } = schemaPlace(schema, path.slice(0, -1));
  if (!language || about?.en === undefined) return place;
  return {
    ...place,
    about: { de: `${about.de ?? about.en} ${language.de}`, en: `${about.en} ${language.en}` },
  };
}

const languages: Readonly<Record<string, Text>> = {
  de: { de: 'Auf Deutsch.', en: 'In German.' },
  en: { de: 'Auf Englisch.', en: 'In English.' },
};

const sizes: Readonly<Record<string, Text>> = {
  minLength: { de: 'mindestens {limit} Zeichen', en: 'at least {limit} characters' },
  maxLength: { de: 'höchstens {limit} Zeichen', en: 'at most {limit} characters' },
  minItems: { de: 'mindestens {limit} Einträge', en: 'at least {limit} entries' },
  maxItems: { de: 'höchstens {limit} Einträge', en: 'at most {limit} entries' },
};

function sizeText(expected: string): Text {
  const [keyword = '', limit = ''] = expected.split(' ');
  if (keyword === 'minItems' && limit === '1')
    return { de: 'mindestens ein Eintrag', en: 'at least one entry' };
  const { de, en } = sizes[keyword] ?? { de: expected, en: expected };
  return { de: fill(de, { limit }), en: fill(en, { limit }) };
}

function remedyOf(deviation: Deviation, path: Path, place: SchemaPlace, body: unknown): Text | undefined {
  const { codes } = place;
  switch (deviation.kind) {
    case 'required':
      return misspelt(path, body) ?? explained(place);
    case 'type':
    case 'value':
    case 'shape':
      return (
        wrongCode(place, valueAt(body, path)) ?? (codes.length > 0 ? choice(place) : wanted(deviation, place))
      );
    case 'form':
      return expects(formText(deviation.expected ?? ''));
    case 'size':
      return explained(place);
    default:
      return undefined;
  }
}

/** Of a missing member, the sibling whose name is almost that. */
function misspelt(path: Path, body: unknown): Text | undefined {
  const name = String(path.at(-1));
  const section = valueAt(body, path.slice(0, -1));
  const near = isObject(section) ? Object.keys(section).find((other) => isNear(other, name)) : undefined;
  if (near === undefined) return undefined;
  return {
    de: `Gemeint ist wohl „${near}“; bitte in ${name} umbenennen.`,
    en: `Probably "${near}" is meant; please rename it to ${name}.`,
  };
}

/** What a member is for, and what it may hold. */
function explained(place: SchemaPlace): Text | undefined {
  const { about, codes, form, needed } = place;
  const value = codes.length > 0 ? choice(place) : form ? expects(form) : needs(needed);
  const de = [asked('Bitte ergänzen: ', about?.de ?? about?.en), value?.de];
  const en = [asked('Please add: ', about?.en), value?.en];
  const text = { de: de.filter(isSaid).join(' '), en: en.filter(isSaid).join(' ') };
  return text.de === '' ? undefined : text;
}

function needs(members: readonly string[]): Text | undefined {
  const list = members.join(', ');
  return members.length === 0 ? undefined : { de: `Nötig darin: ${list}.`, en: `Needed in it: ${list}.` };
}

function asked(request: string, about: string | undefined): string | undefined {
  return about === undefined ? undefined : request + about;
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined;
}

function choice({ codes, open }: SchemaPlace): Text {
  const { de, en } = codesText(codes);
  return open ? { de: `Üblich: ${de}`, en: `Usual: ${en}` } : { de: `Möglich: ${de}`, en: `Possible: ${en}` };
}

/** Of a code that an open list does not know: which one is meant, or which are usual. */
export function usualCodes(kind: Item['kind'], body: unknown, path: Path): Text {
  const place = schemaPlace(schemaNames[kind], path);
  return wrongCode(place, valueAt(body, path)) ?? choice(place);
}

/** Whoever writes the label of a code, or its German word, means the code. */
function wrongCode({ codes }: SchemaPlace, value: unknown): Text | undefined {
  if (typeof value !== 'string' && typeof value !== 'boolean') return undefined;
  // In YAML 1.1 habits, `yes` and `no` are often written as true and false.
  const word = value === true ? 'yes' : value === false ? 'no' : value;
  const meant = codes.find(
    ({ code, label }) =>
      [code, label.de, label.en].some((one) => one.toLowerCase() === word.toLowerCase()) ||
      isNear(word, code),
  );
  if (!meant) return undefined;
  const { code, label } = meant;
  const named = (lang: 'de' | 'en') => (label[lang] === code ? code : `${code} (${label[lang]})`);
  return { de: `Gemeint ist wohl ${named('de')}.`, en: `Probably ${named('en')} is meant.` };
}

function wanted({ kind, expected = '', seen = '' }: Deviation, { form }: SchemaPlace): Text | undefined {
  if (kind !== 'type') return undefined;
  if (form) return expects(form);
  const name = typeNames[expected] ?? { de: expected, en: expected };
  const sentence = expects(name);
  if (expected === 'string' && (seen === 'number' || seen === 'boolean'))
    return {
      de: `${sentence.de} Bitte in Anführungszeichen setzen.`,
      en: `${sentence.en} Please put it into quotes.`,
    };
  if (expected === 'array')
    return {
      de: `${sentence.de} In YAML steht vor jedem Eintrag ein Strich: - …`,
      en: `${sentence.en} In YAML a dash stands before each entry: - …`,
    };
  if (expected === 'object' && seen === 'string')
    return {
      de: `${sentence.de} Ein Text je Sprache steht unter de und en.`,
      en: `${sentence.en} A text stands under de and en, by language.`,
    };
  return sentence;
}

function expects({ de, en }: Text): Text {
  return { de: `Erwartet wird ${de}.`, en: `Expected is ${en}.` };
}
