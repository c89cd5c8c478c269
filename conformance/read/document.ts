import { type Document, isScalar, parseDocument, visit } from 'yaml';
import type { Answered } from '../exchange.ts';
import { maxJsonDepth, maxJsonValues } from './json.ts';
import { isObject, type JsonObject } from './members.ts';
import { storedBytes } from './stored-bytes.ts';
import { decodeUtf8 } from './utf8.ts';

/** More aliases than this in YAML are refused: a few lines can stand for gigabytes. */
const mostAliases = 100;

/** Texts longer than this, in characters, are not read as YAML, which takes many times as long as JSON. */
const longestYaml = 1024 * 1024;

/** Signs that begin a value, at most; each value takes about a kilobyte while it is read. */
const mostSigns = 20_000;
const signs = /[\n,[{]/g;

/** The text of an answer; undefined if it is no UTF-8. */
export function textOf({ response: { body } }: Answered): string | undefined {
  if (body.text !== undefined) return body.text;
  const read = decodeUtf8(storedBytes(body));
  return 'text' in read ? read.text : undefined;
}

/** The object that an answer in JSON or YAML consists of; undefined if it consists of none. */
export function documentOf(answer: Answered): JsonObject | 'tooLarge' | undefined {
  if (isObject(answer.json)) return answer.json;
  const text = textOf(answer);
  // Almost every text is YAML of some kind, but markup and broken JSON are meant as something else.
  if (text === undefined || /^\s*[<{[]/.test(text)) return undefined;
  if (text.length > longestYaml || (text.match(signs)?.length ?? 0) > mostSigns) return 'tooLarge';
  try {
    // The library would compare every name with every other.
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
    if (document.errors.length > 0 || hasTwice(document)) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return isObject(value) && isTree(value) ? value : undefined;
  } catch {
    // Too many aliases, or nested too deeply to be read.
    return undefined;
  }
}

/** True if a name stands twice in one object. */
function hasTwice(document: Document): boolean {
  let found = false;
  visit(document, {
    Map: (_, { items }) => {
      const names = items.map(({ key }) => String(isScalar(key) ? key.value : key));
      found ||= new Set(names).size < names.length;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** True for a value that JSON could hold as well: aliases may lead in a circle, and make much of little. */
function isTree(value: unknown): boolean {
  let count = 0;
  const fits = (inner: unknown, depth: number): boolean => {
    count += 1;
    if (count > maxJsonValues || depth > maxJsonDepth) return false;
    if (typeof inner !== 'object' || inner === null) return true;
    return Object.values(inner).every((one) => fits(one, depth + 1));
  };
  return fits(value, 0);
}
