import { faultAt, type Path, placesIn, type Source } from './source.ts';

/** Deeper nesting is no configuration but an attack on the reader's stack. */
export const maxDepth = 32;

/** More values are refused: a few megabytes of `[],` become hundreds when read. */
const maxValues = 500_000;

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
    if (word === undefined) return unexpected({ de: 'ein Wert', en: 'a value' });
    at += word.length;
    try {
      return { at: start, value: JSON.parse(word) as unknown };
    } catch {
      // A text is not shown: it may be a secret.
      const shown = word.startsWith('"') ? '"…"' : word;
      return refuse(
        start,
        `kein gültiges JSON: ${shown} ist so nicht zulässig.`,
        `no valid JSON: ${shown} is not allowed like this.`,
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
        if (text[at] !== '"') unexpected({ de: 'ein Name in Anführungszeichen', en: 'a name in quotes' });
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
