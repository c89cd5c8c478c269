import { parseDocument } from 'yaml';
import type { Answered } from '../exchange.ts';
import { isObject, type JsonObject } from './members.ts';
import { storedBytes } from './stored-bytes.ts';
import { decodeUtf8 } from './utf8.ts';

/** More aliases than this in YAML are refused: a few lines can stand for gigabytes. */
const mostAliases = 100;

/** Texts longer than this are not read as YAML, which takes many times as long as JSON. */
const longestYaml = 4 * 1024 * 1024;

/** The text of an answer; undefined if it is no UTF-8. */
export function textOf({ response: { body } }: Answered): string | undefined {
  if (body.text !== undefined) return body.text;
  const read = decodeUtf8(storedBytes(body));
  return 'text' in read ? read.text : undefined;
}

/** The object that an answer in JSON or YAML consists of; undefined if it consists of none. */
export function documentOf(answer: Answered): JsonObject | undefined {
  if (isObject(answer.json)) return answer.json;
  const text = textOf(answer);
  // Almost every text is YAML of some kind, but markup and broken JSON are meant as something else.
  if (text === undefined || text.length > longestYaml || /^\s*[<{[]/.test(text)) return undefined;
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: true });
    if (document.errors.length > 0) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return isObject(value) ? value : undefined;
  } catch {
    // Too many aliases, or nested too deeply to be read.
    return undefined;
  }
}
