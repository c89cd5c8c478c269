import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-unreadable-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const nines = (name: string) => Array.from({ length: 9 }, () => `*${name}`).join(',');

/** What was written, where it is found, and what is said. */
const cases: readonly (readonly [
  file: string,
  content: string | Buffer,
  at: string,
  de: string,
  en: string,
])[] = [
  [
    'a.yaml',
    Buffer.from('kind: model\n# Gr\u00fc\u00dfe', 'latin1'),
    '2:5',
    'nicht in UTF-8',
    'not stored in UTF-8',
  ],
  ['a.json', Buffer.from('\ufeff{}', 'utf16le'), '1:1', 'sondern in UTF-16', 'but in UTF-16'],
  ['a.json', '{"kind": "model",\n}', '1:17', 'dieses Komma ist zu viel', 'this comma is one too many'],
  ['a.json', '[1,\n\n]', '1:3', 'dieses Komma ist zu viel', 'this comma is one too many'],
  ['a.json', '{\n // x\n}', '2:2', 'Kommentare kennt es nicht', 'knows no comments'],
  ['a.json', "{'kind': 1}", '1:2', 'in geraden doppelten Anführungszeichen', 'in straight double quotes'],
  ['a.json', '{kind: 1}', '1:2', 'in geraden doppelten Anführungszeichen', 'in straight double quotes'],
  [
    'a.json',
    '{"kind": modell}',
    '1:10',
    'in geraden doppelten Anführungszeichen',
    'in straight double quotes',
  ],
  ['a.json', '{"a": NaN}', '1:7', 'NaN und Infinity gibt es nicht', 'no NaN and no Infinity'],
  ['a.json', '{"a": True}', '1:7', 'nur true, false und null', 'only true, false and null'],
  ['a.json', '{"a": "b\u0000"}', '1:7', 'enthält ein Steuerzeichen', 'holds a control character'],
  ['a.json', '{"a": 012}', '1:7', '012 ist keine Zahl', '012 is no number'],
  ['a.json', '{"a": 1 "b": 2}', '1:9', '„,“ oder „}“ erwartet', 'expected "," or "}"'],
  ['a.json', '{"a": 1,\n"a": 2}', '2:1', 'zum zweiten Mal', 'a second time'],
  ['a.yaml', 'a: 1\nb: 2\na: 3', '3:1', 'zum zweiten Mal', 'a second time'],
  ['a.yaml', 'a: 1\n---\nb: 2', '2:1', 'mehrere Dokumente', 'several documents'],
  ['a.yaml', 'a: !!js/function x', '1:4', 'unbekannte YAML-Markierung', 'unknown YAML tag'],
  [
    'a.yaml',
    `a: &a [x]\nb: [${nines('a')}]`,
    '2:5',
    'Verweise (*a) sind nicht erlaubt',
    'aliases (*a) are not allowed',
  ],
  [
    'a.yaml',
    'a: &a {b: 1}\n<<: *a',
    '2:5',
    'Verweise (*a) sind nicht erlaubt',
    'aliases (*a) are not allowed',
  ],
  ['a.yaml', 'a:\n\t- b', '2:1', 'Tabulatoren', 'tabs'],
  [
    'a.yaml',
    'a:\n  b: "c\n  d: e\n',
    '2:6',
    'dieses Anführungszeichen wird nicht geschlossen',
    'this quote is not closed',
  ],
  ['a.yaml', 'a: b: c', '1:4', 'zwei Angaben in einer', 'two entries are in one'],
  ['a.yaml', 'a:\r\n  b: 1\r\n   c: 2\r\n', '2:6', 'zwei Angaben in einer', 'two entries are in one'],
  ['a.yaml', '- kind: model', '1:1', 'nur eine Liste, keine Beschreibung', 'only a list, no descriptor'],
  ['a.yaml', 'nur Text', '1:1', 'nur ein Text, keine Beschreibung', 'only a text, no descriptor'],
];

describe.each(['de', 'en'] as const)('%s', (lang) => {
  test.each(cases)('%s with %j is a finding at %s', async (file, content, at, de, en) => {
    writeFileSync(join(folder, file), content);
    const here = surroundingsForTest({ folder, lang });
    expect(await run(['validate', file], here)).toBe(1);
    const said = here.outText().replaceAll(/\n {4,}/g, ' ');
    expect(said).toContain(`${file}:${at}  `);
    expect(said.toLowerCase()).toContain((lang === 'de' ? de : en).toLowerCase());
    expect(said.match(/✗ a\./g)).toHaveLength(1);
    expect(here.errText()).toBe('');
  });
});

test('what is piped in is read as it comes, not mended', async () => {
  const here = surroundingsForTest({ folder, input: async () => Buffer.from([0x61, 0x3a, 0x20, 0xff]) });
  expect(await run(['validate', '-'], here)).toBe(1);
  expect(here.outText()).toContain('-:1:4');
});

test.each([
  ['ftp://musterland.example/a', 'gelesen werden Dateien, Ordner und Adressen mit https://.'],
  ['https://amt:geheim@musterland.example/a', 'gelesen wird ohne Anmeldung'],
])('%s is refused in one sentence that repeats no password', async (target, sentence) => {
  const here = surroundingsForTest({ folder });
  expect(await run(['validate', target], here)).toBe(3);
  expect(here.errText()).toContain(sentence);
  expect(here.errText()).not.toContain('geheim');
});
