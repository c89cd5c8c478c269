import { expect, test } from 'vitest';
import { replaceEscaped } from './escaped.ts';

const everySign = (text: string) =>
  [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const inTwoDigits = (text: string) =>
  [...text].map((sign) => `\\x${sign.charCodeAt(0).toString(16)}`).join('');
const secret = 'sk-geheim/"42"';
const shown = [[secret, '‹secret›']] as const;

test.each([
  ['every character escaped', `{"a":"${everySign(secret)}"}`, '{"a":"‹secret›"}'],
  [
    'digits in capitals',
    `"${everySign(secret).replaceAll('\\u00', '\\u00').toUpperCase().replaceAll('\\U', '\\u')}"`,
    '"‹secret›"',
  ],
  ['one character escaped, others with a backslash', '"\\u0073k-geheim\\/\\"42\\""', '"‹secret›"'],
  ['twice, with text around', `x${everySign(secret)}y${everySign(secret)}z`, 'x‹secret›y‹secret›z'],
  ['two digits, as YAML has it', `a: "${inTwoDigits(secret)}"`, 'a: "‹secret›"'],
  ['eight digits', `a: "${everySign(secret).replaceAll('\\u', '\\U0000')}"`, 'a: "‹secret›"'],
  ['a line break left out', 'a: "sk-ge\\\n    heim/\\"42\\""', 'a: "‹secret›"'],
  ['something else', '"\\u0073k-anderes"', '"\\u0073k-anderes"'],
])('finds a secret with %s', (_, text, expected) => {
  expect(replaceEscaped(text, shown)).toBe(expected);
});

test('takes no longer than the text for a very long secret', () => {
  const long = 'a'.repeat(60_000);
  expect(replaceEscaped(`"${everySign(long)}"`, [[long, '‹secret›']])).toBe('"‹secret›"');
});
