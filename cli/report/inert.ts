/**
 * Makes strings of the platform harmless, one function per format. What acts on a reader instead of being read
 * (control characters, bidi overrides, zero-width characters) is shown by name, never dropped: it is evidence.
 */

/** Controls, format characters, lone surrogates, line separators, noncharacters, and marks stacked more than eight high. */
const acting = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|\p{M}(?<=\p{M}{9})/gu;

const controlPictures = 0x2400;
const deletePicture = '\u2421';

function named(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(controlPictures + point);
  if (point === 0x7f) return deletePicture;
  return `⟨U+${point.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Nobody reads more of one string; how much was cut is said. */
const longest = 4000;

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)} … (+${text.length - longest})`;
}

/** One line of plain text in which every acting character is shown by name. */
export function terminal(text: string): string {
  return cut(text).replace(acting, named);
}

/** The same over several lines of any length: line feeds stay, with a carriage return before them; tabs are spaces. */
export function lines(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', '  ').replace(acting, named));
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? '');
}

/** Text or quoted attribute value of an XML 1.0 document; no character XML forbids is left. */
export function xml(text: string): string {
  return escaped(terminal(text));
}

/** Text or quoted attribute value of an HTML document; never inside script, style or a URL. */
export function html(text: string): string {
  return escaped(terminal(text));
}

/** Several lines for a `pre` element. */
export function htmlLines(text: string): string {
  return escaped(lines(text).join('\n'));
}

/**
 * Running text in Markdown. Backslashes take the meaning from punctuation; a word joiner (invisible) keeps forges,
 * which look for mentions, references, addresses and emoji after rendering, from making links of them.
 */
export function markdown(text: string): string {
  return terminal(text)
    .replace(/[@#!~%$&^](?=[\w"])|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|\bGH(?=-\d)/gi, '$&\u2060')
    .replace(/[\\`*_[\]<>{}&|~#$!@]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, start: string) =>
      /\d/.test(start) ? `${space}${start}\\` : `${space}\\${start}`,
    );
}

/**
 * A value in Markdown as a code span; it may stand in a table. Parsers disagree whether a backslash before a pipe is
 * itself escaped, so a word joiner parts the two.
 */
export function markdownCode(text: string): string {
  const plain = terminal(text);
  if (plain.trim() === '') return '` `';
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 || plain !== plain.trim() ? ' ' : '';
  return `${fence}${padding}${plain.replace(/\\(?=\|)/g, '\\\u2060').replaceAll('|', '\\|')}${padding}${fence}`;
}

/** A quoted CSV field that no spreadsheet takes for a formula. */
export function csv(text: string): string {
  const guarded = /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${terminal(guarded).replaceAll('"', '""')}"`;
}

/** A JSON document whose acting characters are written as escapes: the same data, harmless when printed. */
export function json(document: string): string {
  return document.replace(/[\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u007f-\u009f]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
