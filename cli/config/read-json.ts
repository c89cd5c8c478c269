import { faultAt, type Path, placesIn, type Source } from './source.ts';

/** Deeper nesting is no configuration but an attack on the reader's stack. */
export const maxDepth = 32;

/** More values are refused: a few megabytes of `[],` become hundreds when read. */
const maxValues = 500_000;

/** Before a bracket, a comma too many is looked for as far back as this, in characters. */
const blanksLookedAt = 200;

const aValue = { de: 'ein Wert', en: 'a value' };
const aName = { de: 'ein Name in Anführungszeichen', en: 'a name in quotes' };

const quotes = {
  de: 'Texte und Namen stehen in geraden doppelten Anführungszeichen ("…")',
  en: 'texts and names stand in straight double quotes ("…")',
};

/** What people write who know other languages. */
const habits: readonly { readonly sign: RegExp; readonly de: string; readonly en: string }[] = [
  {
    sign: /^(?:\/\/|\/\*|#)/,
    de: 'Kommentare kennt es nicht; YAML (.yaml) lässt sie zu',
    en: 'it knows no comments; YAML (.yaml) allows them',
  },
  { sign: /^['„“]/, ...quotes },
  {
    sign: /^(?:NaN|Na|In|-I)/,
    de: 'NaN und Infinity gibt es nicht; bitte die Angabe weglassen',
    en: 'there is no NaN and no Infinity; please leave the member out',
  },
  {
    sign: /^(?:Tr|Fa|No|un)/,
    de: 'True, False, None und undefined gibt es nicht, nur true, false und null',
    en: 'there is no True, False, None or undefined, only true, false and null',
  },
];

const unquoted = /^[\p{L}_]/u;

/** One value of the text with the offsets it came from. */
interface Node {
  readonly at: number;
  readonly value: unknown;
  readonly members?: ReadonlyMap<string | number, { readonly nameAt: number; readonly node: Node }>;
}

/**
 * Reads a JSON configuration. Unlike `JSON.parse` it knows the place of every value and refuses repeated members.
 * @throws CliError with file, line and column
 */
export function readJson(file: string, text: string): Source {
  const placeAt = placesIn(text);
  const root = parseDocument(file, text);
  const find = (path: Path): { nameAt: number; node: Node } => {
    let found = { nameAt: root.at, node: root };
    for (const part of path) {
      const next = found.node.members?.get(part);
      if (!next) break;
      found = next;
    }
    return found;
  };
  return {
    file,
    value: root.value,
    placeOf: (path) => placeAt(find(path).node.at),
    placeOfName: (path) => placeAt(find(path).nameAt),
  };
}

function parseDocument(file: string, text: string): Node {
  const blank = /[ \t\r\n]*/y;
  const scalar = /"(?:[^"\\\t\r\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;
  let at = 0;
  let values = 0;

  const skipBlank = (): string => {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
    return text[at] ?? '';
  };
  const refuse = (offset: number, de: string, en: string): never => {
    throw faultAt(file, placesIn(text)(offset), { de, en });
  };
  const unexpected = (wanted: { de: string; en: string }): never => {
    const seen = text[at];
    const ahead = text.slice(at, at + 2);
    const isBare = unquoted.test(ahead) && (wanted === aValue || wanted === aName);
    const mistake = habits.find(({ sign }) => sign.test(ahead)) ?? (isBare ? quotes : undefined);
    if (mistake) refuse(at, `kein gültiges JSON: ${mistake.de}.`, `no valid JSON: ${mistake.en}.`);
    const comma = /,[ \t\r\n]*$/.exec(text.slice(Math.max(0, at - blanksLookedAt), at));
    if (comma && (seen === '}' || seen === ']'))
      refuse(
        at - comma[0].length,
        'kein gültiges JSON: dieses Komma ist zu viel, es folgt nichts mehr.',
        'no valid JSON: this comma is one too many, nothing follows.',
      );
    return refuse(
      at,
      `kein gültiges JSON: ${wanted.de} erwartet, ${seen === undefined ? 'aber die Datei endet hier' : `nicht „${seen}“`}.`,
      `no valid JSON: expected ${wanted.en}${seen === undefined ? ', but the file ends here' : `, not "${seen}"`}.`,
    );
  };

  const parseScalar = (): Node => {
    const start = at;
    scalar.lastIndex = at;
    const word = scalar.exec(text)?.[0];
    if (word === undefined) return unexpected(aValue);
    at += word.length;
    try {
      return { at: start, value: JSON.parse(word) as unknown };
    } catch {
      // A text is not shown: it may be a secret.
      if (word.startsWith('"'))
        return refuse(
          start,
          'kein gültiges JSON: der Text enthält ein Steuerzeichen oder hinter \\ ein Zeichen, das dort nicht stehen kann.',
          'no valid JSON: the text holds a control character, or behind \\ one that cannot stand there.',
        );
      return refuse(
        start,
        `kein gültiges JSON: ${word} ist keine Zahl; führende Nullen und ein Punkt am Ende sind nicht erlaubt.`,
        `no valid JSON: ${word} is no number; leading zeros and a point at the end are not allowed.`,
      );
    }
  };

  const parseMembers = (close: '}' | ']', depth: number): Node => {
    const start = at++;
    const members = new Map<string | number, { nameAt: number; node: Node }>();
    for (let first = true; skipBlank() !== close; first = false) {
      if (!first) {
        if (text[at] !== ',') unexpected({ de: `„,“ oder „${close}“`, en: `"," or "${close}"` });
        at++;
        skipBlank();
      }
      const nameAt = at;
      let name: string | number = members.size;
      if (close === '}') {
        if (text[at] !== '"') unexpected(aName);
        name = String(parseScalar().value);
        if (members.has(name)) {
          refuse(
            nameAt,
            `„${name}“ steht hier zum zweiten Mal; bitte nur einmal angeben.`,
            `"${name}" stands here a second time; please give it only once.`,
          );
        }
        if (skipBlank() !== ':') unexpected({ de: '„:“', en: '":"' });
        at++;
      }
      members.set(name, { nameAt, node: parseValue(depth + 1) });
    }
    at++;
    const pairs = [...members].map(([name, { node }]) => [name, node.value] as const);
    const value = close === '}' ? Object.fromEntries(pairs) : pairs.map(([, item]) => item);
    return { at: start, value, members };
  };

  const parseValue = (depth: number): Node => {
    const sign = skipBlank();
    values += 1;
    if (values > maxValues) {
      refuse(at, `zu viele Werte (mehr als ${maxValues}).`, `too many values (over ${maxValues}).`);
    }
    if (depth > maxDepth) {
      refuse(
        at,
        `zu tief verschachtelt (mehr als ${maxDepth} Ebenen).`,
        `nested too deeply (over ${maxDepth} levels).`,
      );
    }
    if (sign === '{') return parseMembers('}', depth);
    if (sign === '[') return parseMembers(']', depth);
    return parseScalar();
  };

  const root = parseValue(0);
  if (skipBlank() !== '') unexpected({ de: 'das Ende der Datei', en: 'the end of the file' });
  return root;
}
