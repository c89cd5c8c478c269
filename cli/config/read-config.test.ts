import { expect, test } from 'vitest';
import { CliError } from '../errors.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';
import type { Source } from './source.ts';

function faultOf(read: () => Source): string {
  try {
    read();
  } catch (error) {
    if (error instanceof CliError) return error.text.de;
    throw error;
  }
  return 'gelesen';
}

test('JSON and YAML know where values and names stand', () => {
  const json = readJson('c.json', '{\n  "gateways": [\n    { "url": "x" }\n  ]\n}');
  const yaml = readYaml('c.yaml', 'gateways:\n  - url: x\n');
  const path = ['gateways', 0, 'url'];
  expect(json.value).toEqual({ gateways: [{ url: 'x' }] });
  expect(yaml.value).toEqual({ gateways: [{ url: 'x' }] });
  expect(json.placeOf(path)).toEqual({ line: 3, column: 14 });
  expect(json.placeOfName(path)).toEqual({ line: 3, column: 7 });
  expect(yaml.placeOf(path)).toEqual({ line: 2, column: 10 });
  expect(yaml.placeOfName(path)).toEqual({ line: 2, column: 5 });
});

test('a path that does not exist leads to the nearest value above it', () => {
  const yaml = readYaml('c.yaml', 'http:\n  tls: {}\n');
  expect(yaml.placeOf(['http', 'tls', 'ca'])).toEqual({ line: 2, column: 8 });
});

test.each([
  ['{"a":1,"a":2}', 'c.json:1:8: „a“ steht hier zum zweiten Mal'],
  ['{"a":1,}', 'c.json:1:7: kein gültiges JSON: dieses Komma ist zu viel'],
  ['[1 2]', 'c.json:1:4: kein gültiges JSON: „,“ oder „]“ erwartet'],
  ['{"a" 1}', 'c.json:1:6: kein gültiges JSON: „:“ erwartet'],
  ['{\n"a":01}', 'c.json:2:5: kein gültiges JSON: 01'],
  ['{', 'aber die Datei endet hier'],
  ['{"a":1} x', 'c.json:1:9: kein gültiges JSON: das Ende der Datei erwartet'],
  ['['.repeat(99), 'zu tief verschachtelt'],
])('JSON %j: %s', (text, sentence) => {
  expect(faultOf(() => readJson('c.json', text))).toContain(sentence);
});

test.each([
  ['a: 1\na: 2', 'c.yaml:2:1: dieser Name steht hier zum zweiten Mal'],
  ['a: &x [1]\nb: *x', 'c.yaml:2:4: Verweise (*x) sind nicht erlaubt'],
  ['a: !geheim 1', 'c.yaml:1:4: unbekannte YAML-Markierung'],
  ['a:\n\t- 1', 'c.yaml:2:1: YAML lässt Tabulatoren'],
  ['a: 1\n---\nb: 2', 'die Datei enthält mehrere Dokumente'],
  ['a: "x', 'c.yaml:1:4: dieses Anführungszeichen wird nicht geschlossen'],
  ['a: b: c', 'c.yaml:1:4: hier stehen zwei Angaben in einer'],
])('YAML %j: %s', (text, sentence) => {
  expect(faultOf(() => readYaml('c.yaml', text))).toContain(sentence);
});

test('an alias bomb is refused before it is expanded', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]`),
  ];
  expect(faultOf(() => readYaml('c.yaml', bomb.join('\n')))).toContain('Verweise');
});

test('a member named __proto__ changes nothing but itself', () => {
  const { value } = readJson('c.json', '{"__proto__": {"polluted": true}}');
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.hasOwn({}, 'polluted')).toBe(false);
});
