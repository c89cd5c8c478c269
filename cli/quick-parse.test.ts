import { expect, it } from 'vitest';
import check from './commands/check.ts';
import explain from './commands/explain.ts';
import { parse } from './parse.ts';
import { quickParse } from './quick-parse.ts';

it.each([
  [],
  ['pruefstein.yaml'],
  ['pruefstein.yaml', '--out', 'berichte/heute', '--format', 'html,junit', '--quiet'],
  ['--gateway', 'https://ki.example/v1', '--key-env', 'KI_KEY', '--lang', 'en'],
  ['--gate', 'failed', 'a.json', '--max-rate', '5'],
])('understands %j as commander does', (...words) => {
  const understood = quickParse(check, words);
  expect(understood).toBeDefined();
  expect(understood).toEqual(parse('check', '', check, words, 'de', 80));
});

it.each([
  ['--help'],
  ['-h'],
  ['--'],
  ['a.json', 'b.json'],
  ['--no-such-option'],
  ['--format', 'html', '--format', 'junit'],
  ['--format=html'],
  ['--format', 'pdf'],
  ['--format', 'html, junit'],
  ['--max-rate', '0'],
  ['--max-rate', '-1'],
  ['--out'],
  ['--out', ''],
  ['--out', '--quiet'],
  [''],
])('leaves %j to commander', (...words) => {
  expect(quickParse(check, words)).toBeUndefined();
});

it('leaves an argument that is missing to commander', () => {
  expect(quickParse(explain, [])).toBeUndefined();
  expect(quickParse(explain, ['GW-001'])).toMatchObject({ argument: 'GW-001' });
});
