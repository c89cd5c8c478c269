import type { Text } from '../../conformance/index.ts';
import { nearest } from '../nearest.ts';
import { isSecret, type Path } from './source.ts';

/** What a generated validator says of one fault; it has no texts of its own. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A fault of the shape, and where to point: at a member's name or at a value. */
export interface SchemaFault {
  readonly path: Path;
  readonly pointAt: 'name' | 'value';
  readonly text: Text;
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { de: 'ein Text', en: 'a text' },
  integer: { de: 'eine ganze Zahl', en: 'a whole number' },
  number: { de: 'eine Zahl', en: 'a number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'ein Abschnitt mit Namen und Werten', en: 'a section of names and values' },
};

const formats: Readonly<Record<string, Text>> = {
  uri: { de: 'eine vollständige Adresse (https://…)', en: 'a complete address (https://…)' },
  url: { de: 'eine vollständige Adresse (https://…)', en: 'a complete address (https://…)' },
  date: { de: 'ein Datum wie 2027-12-31', en: 'a date such as 2027-12-31' },
  'date-time': { de: 'ein Zeitpunkt wie 2027-12-31T12:00:00Z', en: 'a time such as 2027-12-31T12:00:00Z' },
};

/** The patterns of the schema, as an example of what they want. */
const patterns: Readonly<Record<string, Text>> = {
  '^[A-Z]{2,4}-[0-9]{3}$': { de: 'eine Kennung wie GW-073', en: 'an id such as GW-073' },
  '^[a-z]+[.][A-Za-z0-9]+$': { de: 'ein Merkmal wie gateway.tools', en: 'a feature such as gateway.tools' },
  '^[a-z]+$': { de: 'ein Profil wie gateway', en: 'a profile such as gateway' },
};

/** Turns the error of a validator into a sentence; `members` are the names known at its place. */
export function schemaFault(error: SchemaError, value: unknown, members: readonly string[]): SchemaFault {
  const path = pathOf(error.instancePath, value);
  const unknown = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  if (typeof unknown === 'string') {
    return { path: [...path, unknown], pointAt: 'name', text: unknownMember(unknown, members) };
  }
  return { path, pointAt: 'value', text: sentence(error, path, at(value, path)) };
}

function unknownMember(name: string, members: readonly string[]): Text {
  const near = nearest(name, members);
  const list = members.join(', ');
  return {
    de: `„${name}“ ist hier unbekannt; ${near ? `gemeint: ${near}?` : `möglich: ${list}.`}`,
    en: `"${name}" is unknown here; ${near ? `did you mean ${near}?` : `possible: ${list}.`}`,
  };
}

function sentence({ keyword, params }: SchemaError, path: Path, seen: unknown): Text {
  if (path.length === 0 && seen === null) {
    return {
      de: 'die Konfiguration ist leer; „pruefstein init“ legt eine Vorlage an.',
      en: 'the configuration is empty; "pruefstein init" writes a template.',
    };
  }
  const expect = (wanted: Text): Text => {
    const quotes = typeof seen === 'number' && params.type === 'string';
    return {
      de: `hier steht ${show(seen, path)}, erwartet wird ${wanted.de}${quotes ? '; bitte in Anführungszeichen setzen' : ''}.`,
      en: `this is ${show(seen, path)}, expected is ${wanted.en}${quotes ? '; please put it into quotes' : ''}.`,
    };
  };
  const all = (wanted: string): Text => ({ de: wanted, en: wanted });
  const limit = String(params.limit);
  const choices = [params.allowedValues].flat().join(', ');
  switch (keyword) {
    case 'required':
      return {
        de: `hier fehlt „${params.missingProperty}“; bitte ergänzen.`,
        en: `"${params.missingProperty}" is missing here; please add it.`,
      };
    case 'type':
      return expect(typeNames[String(params.type)] ?? all(String(params.type)));
    case 'enum':
      return expect({ de: `eines von: ${choices}`, en: `one of: ${choices}` });
    case 'const':
      return expect(all(JSON.stringify(params.allowedValue)));
    case 'format':
      return expect(formats[String(params.format)] ?? all(String(params.format)));
    case 'pattern':
      return expect(patterns[String(params.pattern)] ?? all(String(params.pattern)));
    case 'minimum':
      return expect({ de: `mindestens ${limit}`, en: `at least ${limit}` });
    case 'maximum':
      return expect({ de: `höchstens ${limit}`, en: `at most ${limit}` });
    case 'minLength':
      return expect({
        de: `ein Text von mindestens ${limit} Zeichen`,
        en: `a text of at least ${limit} characters`,
      });
    case 'maxLength':
      return expect({
        de: `ein Text von höchstens ${limit} Zeichen`,
        en: `a text of at most ${limit} characters`,
      });
    case 'minItems':
      return expect({
        de: `eine Liste mit mindestens ${limit} Einträgen`,
        en: `a list of at least ${limit} items`,
      });
    case 'maxItems':
      return expect({
        de: `eine Liste mit höchstens ${limit} Einträgen`,
        en: `a list of at most ${limit} items`,
      });
    default:
      return {
        de: `dieser Wert verletzt die Regel ${keyword} des Konfigurationsschemas; „pruefstein init“ zeigt die Form.`,
        en: `this value breaks the rule ${keyword} of the configuration schema; "pruefstein init" shows the form.`,
      };
  }
}

/** A short form of a value that never shows a secret. */
function show(value: unknown, path: Path): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return '[…]';
  if (typeof value !== 'string') return '{…}';
  if (isSecret(path)) return '"…"';
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => member(inner, part), value);
}

function member(value: unknown, part: string | number): unknown {
  if (Array.isArray(value)) return value[Number(part)];
  return typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
}

/** Turns a JSON pointer into a path; list indexes become numbers. */
export function pathOf(pointer: string, root: unknown): Path {
  let inner = root;
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const part = Array.isArray(inner) ? Number(name) : name;
      inner = member(inner, part);
      return part;
    });
}
