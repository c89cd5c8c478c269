import type { Text } from '../text.ts';
import type { Code, Path } from './schema-place.ts';

/** Words for what schemas demand; the same for findings and for the commented start of a descriptor. */

/** What JSON calls its types. */
export const typeNames: Readonly<Record<string, Text>> = {
  string: { de: 'ein Text', en: 'a text' },
  integer: { de: 'eine ganze Zahl', en: 'a whole number' },
  number: { de: 'eine Zahl', en: 'a number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'ein Abschnitt mit Namen und Werten', en: 'a section of names and values' },
  null: { de: 'nichts (null)', en: 'nothing (null)' },
};

/** A form with words and an example. */
interface Form extends Text {
  readonly example: string;
}

const forms: Readonly<Record<string, Form>> = {
  'date-time': {
    de: 'ein Zeitpunkt mit Zeitzone',
    en: 'a time with time zone',
    example: '2026-11-02T08:00:00Z',
  },
  date: { de: 'ein Tag', en: 'a day', example: '2026-11-02' },
  duration: { de: 'eine Dauer nach ISO 8601', en: 'a duration by ISO 8601', example: 'P30D' },
  '^[0-9]{1,6}[.][0-9]{1,6}[.][0-9]{1,6}([-+][0-9A-Za-z.+-]{1,60})?$': {
    de: 'eine Versionsnummer mit drei Teilen',
    en: 'a version number of three parts',
    example: '1.0.0',
  },
  '^[A-Z]{2}$': { de: 'ein Staat nach ISO 3166-1', en: 'a country by ISO 3166-1', example: 'DE' },
  '^[A-Z]{3}$': { de: 'eine Währung nach ISO 4217', en: 'a currency by ISO 4217', example: 'EUR' },
  '^[0-9]{4}-[0-9]{2}$': { de: 'ein Monat', en: 'a month', example: '2026-11' },
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': {
    de: 'eine Fassung als Tag',
    en: 'a revision as a day',
    example: '2025-11-25',
  },
  '^[a-zA-Z0-9.-]{1,150}/[a-zA-Z0-9._-]{1,150}$': {
    de: 'ein Name mit umgekehrter Domäne und einem Schrägstrich',
    en: 'a name of reversed domain and one slash',
    example: 'example.musterland.ki/register',
  },
  '^[A-Za-z_][A-Za-z0-9_]{0,59}$': {
    de: 'ein Name aus Buchstaben ohne Umlaute, Ziffern und Unterstrichen',
    en: 'a name of plain letters, digits and underscores',
    example: 'vorgang_nummer',
  },
  '^[A-Z]{2}(-[A-Z0-9]{1,3})?$': {
    de: 'ein Gebiet nach ISO 3166',
    en: 'a territory by ISO 3166',
    example: 'DE-BY',
  },
};

/** A demanded format or pattern in words, with an example. */
export function formText(demanded: string): Text {
  const known = forms[demanded];
  if (!known) return { de: `die Form ${demanded}`, en: `the form ${demanded}` };
  return { de: `${known.de} wie ${known.example}`, en: `${known.en} such as ${known.example}` };
}

/** Nobody reads more codes in one sentence. */
const mostCodes = 12;

/** Codes with their labels, as the end of a sentence: `open (offen), land (eigenes Land).` */
export function codesText(codes: readonly Code[]): Text {
  const shown = codes.slice(0, mostCodes);
  const end = codes.length > shown.length ? ' …' : '.';
  const list = (lang: 'de' | 'en') =>
    shown.map(({ code, label }) => (label[lang] === code ? code : `${code} (${label[lang]})`)).join(', ');
  return { de: list('de') + end, en: list('en') + end };
}

/** A path as people write it: `compliance.processingLocations[0].country`. */
export function fieldName(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** The parts of a JSON pointer; list indexes become numbers. */
export function pathOf(pointer: string, root: unknown): Path {
  let inner = root;
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const part = Array.isArray(inner) ? Number(name) : name;
      inner = valueAt(inner, [part]);
      return part;
    });
}

/** The value at a path; `undefined` if there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? Reflect.get(inner, part)
        : undefined,
    root,
  );
}
