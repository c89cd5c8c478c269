/**
 * Replaces texts that stand in JSON with any of their characters, or all, written as `\u0073`, or in YAML as `\x73`,
 * `\U00000073` or over several lines. Readers decode these,
 * so what they show would betray a secret that no search for its plain form finds. The time is linear for each text
 * that is searched for.
 */
export function replaceEscaped(
  text: string,
  pairs: readonly (readonly [form: string, shown: string])[],
): string {
  return escaped.test(text) ? pairs.reduce(replaceOne, text) : text;
}

function replaceOne(text: string, [form, shown]: readonly [string, string]): string {
  const { plain, starts } = decoded(text);
  let result = '';
  let copied = 0;
  for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + form.length)) {
    result += text.slice(copied, starts[at]) + shown;
    copied = starts[at + form.length] ?? text.length;
  }
  return result + text.slice(copied);
}

const escaped = /\\[uxU\r\n]/;
const escapeSequence = /\\(?:(?:u|U0000)([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([/"\\])|\r?\n[ \t]*)/g;

/** The text with its escapes read, and where each of its characters stood. */
function decoded(text: string): { readonly plain: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let plain = '';
  const take = (signs: string, from: number, step: number) => {
    for (let at = 0; at < signs.length; at += 1) starts.push(from + at * step);
    plain += signs;
  };
  let copied = 0;
  for (const found of text.matchAll(escapeSequence)) {
    take(text.slice(copied, found.index), copied, 1);
    const [whole, four, two, sign = ''] = found;
    const code = four ?? two;
    take(code ? String.fromCharCode(Number.parseInt(code, 16)) : sign, found.index, 0);
    copied = found.index + whole.length;
  }
  take(text.slice(copied), copied, 1);
  return { plain, starts };
}
