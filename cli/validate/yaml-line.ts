/** Words of the plain part of YAML, line by line; `quick-yaml.ts` puts them together. */

/** Thrown where the library must decide. */
export const unsure = Symbol('unsure');

/** Tabs, control characters and the like: rare, and each has a rule of its own. */
const unusual = /[^\n\r\x20-\x7e\u00a0-\u2027\u202a-\ufeFE]/;
const loneReturn = /\r(?!\n)/;
/** A name, and what stands behind its colon. */
export const entry =
  /^([A-Za-z_$][A-Za-z0-9_$./-]*|"[A-Za-z_$][A-Za-z0-9_$./ -]*"|'[A-Za-z_$][A-Za-z0-9_$./ -]*'):(?: +(.*))?$/;
/** Nothing that counts. */
export const blankOrComment = /^ *(?:#|$)/;
const doubleQuoted = /^("(?:[^"\\]|\\["\\/nrtbf])*")(?: +#.*)?$/;
const singleQuoted = /^'((?:[^']|'')*)'(?: +#.*)?$/;
const emptyFlow = /^(\[\]|\{\})(?: +#.*)?$/;
const wordList = /^\[ *([A-Za-z][\w/-]*(?: *, *[A-Za-z][\w/-]*)*) *\](?: +#.*)?$/;
/** A text in the lines below begins. */
export const blockHeader = /^([|>])(-?)$/;
/** A text begins with a letter, a digit or a sign without a meaning of its own. */
export const plainStart = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d))/;
const integer = /^-?(?:0|[1-9]\d{0,14})$/;
const decimal = /^-?\d{1,9}\.\d{1,6}$/;
/** All that the core schema may take for something other than a text. */
const maybeNumber =
  /^(?:[-+]?\d+|0o[0-7]+|0x[\da-f]+|[-+]?(?:\.\d+|\d+\.\d*)|[-+]?(?:\.\d+|\d+(?:\.\d*)?)e[-+]?\d+|[-+]?\.inf|\.nan)$/i;
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** Blanks at the beginning. */
export function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}

/** Without blanks at the end; a regular expression would look at long blanks again and again. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}

/** An entry of a list. */
export function isItem(content: string): boolean {
  return content === '-' || content.startsWith('- ');
}

/** A value that ends on its own line: quoted, or empty, or words in brackets. */
export function closed(text: string): unknown {
  const double = doubleQuoted.exec(text)?.[1];
  if (double !== undefined) return JSON.parse(double);
  const single = singleQuoted.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const empty = emptyFlow.exec(text)?.[1];
  if (empty !== undefined) return empty === '[]' ? [] : {};
  const list = wordList.exec(text)?.[1];
  if (list !== undefined) return list.split(/ *, */).map(scalar);
  throw unsure;
}

/** What a text on one line means. */
export function scalar(text: string): unknown {
  if (words.has(text)) return words.get(text);
  if (integer.test(text) || decimal.test(text)) return Number(text);
  if (maybeNumber.test(text)) throw unsure;
  return text;
}

/** A text with signs whose meaning is not ours to decide. */
export function isUnusual(text: string): boolean {
  return unusual.test(text) || loneReturn.test(text);
}
