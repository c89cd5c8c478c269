import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { run } from './run.ts';
import type { Surroundings } from './surroundings.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

const examples = new URL('../spec/metadata/examples/', import.meta.url);
const example = (name: string) => JSON.parse(readFileSync(new URL(`${name}.valid.json`, examples), 'utf8'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-validate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lay(name: string, content: unknown): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
}

async function validate(args: readonly string[], changes: Partial<Surroundings> = {}) {
  const here = surroundingsForTest({ folder, ...changes });
  const code = await run(['validate', ...args], here);
  return { code, out: here.outText(), err: here.errText() };
}

test('a valid file ends with 0 and says what that does not mean', async () => {
  lay('modell.json', example('ModelDescriptor.full'));
  expect(await validate(['modell.json'])).toEqual({
    code: 0,
    err: '',
    out: [
      '✓ modell.json · Modell',
      '',
      '1 Datei · 1 gültig',
      '✓ Keine Befunde.',
      '  Geprüft ist, ob Angaben da und widerspruchsfrei sind, nicht ob sie zutreffen.',
      '',
    ].join('\n'),
  });
});

/** One mistake, and what is said of it in both languages: place, requirement, sentence, remedy. */
const mistakes = [
  {
    name: 'a missing member',
    edit: (model) => void delete model.compliance.riskClass,
    at: '47:17  META-100',
    de: /Pflichtangabe compliance.riskClass fehlt\.\n.*Risikoklasse nach der KI-Verordnung\. Möglich: noAiSystem/,
    en: /required member compliance.riskClass is missing\.\n.*Risk class under the AI Act\. Possible: noAiSystem/,
  },
  {
    name: 'the label of a code instead of the code',
    edit: (model) => void Object.assign(model, { distribution: 'offen' }),
    at: '46:19  META-100',
    de: /distribution ist "offen"; diesen Code gibt es hier nicht\.\n.*Gemeint ist wohl open \(offen\)\./,
    en: /distribution is "offen"; there is no such code here\.\n.*Probably open is meant\./,
  },
  {
    name: 'a number where a text belongs',
    edit: (model) => void Object.assign(model, { version: 1.2 }),
    at: '5:14  META-100',
    de: /version ist eine Zahl: 1\.2\.\n.*Erwartet wird eine Versionsnummer mit drei Teilen wie 1\.0\.0\./,
    en: /version is a number: 1\.2\.\n.*Expected is a version number of three parts such as 1\.0\.0\./,
  },
  {
    name: 'a text without its language',
    edit: (model) => void Object.assign(model, { title: 'Modell' }),
    at: '7:12  META-100',
    de: /title ist ein Text: "Modell"\.\n.*Ein Text je Sprache steht unter de und en\./,
    en: /title is a text: "Modell"\.\n.*A text stands under de and en, by language\./,
  },
  {
    name: 'a wrong form',
    edit: (model) => void Object.assign(model, { modified: 'gestern' }),
    at: '6:15  META-100',
    de: /modified hat nicht die verlangte Form: "gestern"\.\n.*ein Zeitpunkt mit Zeitzone wie 2026-11-02T08:00:00Z\./,
    en: /modified does not have the demanded form: "gestern"\.\n.*a time with time zone such as 2026-11-02T08:00:00Z\./,
  },
  {
    name: 'an empty value',
    edit: (model) => void Object.assign(model, { modelId: null }),
    at: 'META-100',
    de: /modelId ist noch leer\.\n.*Kennung in der Modellliste des Gateways\./,
    en: /modelId is still empty\.\n.*Id in the list of the gateway\./,
  },
  {
    name: 'a statement that contradicts another',
    edit: (model) => void model.compliance.processingLocations.push({ function: 'support', country: 'CH' }),
    at: 'META-034',
    de: /„support“ liegt aber in CH\.\n.*Bitte eeaOnly auf no setzen oder den Ort berichtigen\./,
    en: /"support" is in CH\.\n.*Please set eeaOnly to no or correct the place\./,
  },
  {
    name: 'an id that is none',
    edit: (model) => void Object.assign(model, { id: 'urn:musterland:1' }),
    at: '4:9  META-003',
    de: /weder eine HTTPS- noch eine tag:-URI/,
    en: /neither an HTTPS nor a tag: URI/,
  },
] as const satisfies readonly {
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a descriptor as written, whatever its edit makes of it.
  edit: (model: any) => void;
  at: string;
  de: RegExp;
  en: RegExp;
}[];

describe.each(['de', 'en'] as const)('%s', (lang) => {
  test.each(mistakes)(
    '$name is found at its place, with a remedy',
    async ({ edit, at, [lang]: sentence }) => {
      const model = example('ModelDescriptor.minimal');
      edit(model);
      lay('modell.json', model);
      const { code, out } = await validate(['modell.json'], { lang });
      expect(code).toBe(1);
      expect(out).toContain(at);
      // Lines are broken at 80 columns; sentences are compared without.
      expect(out.replaceAll(/\n {4,}(?!→)/g, ' ')).toMatch(sentence);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  test('English texts that are missing make it incomplete, not wrong', async () => {
    const model = example('ModelDescriptor.full');
    delete model.title.en;
    lay('modell.yaml', stringify(model));
    expect((await validate(['modell.yaml'], { lang })).code).toBe(2);
    expect((await validate(['modell.yaml', '--gate', 'failed'], { lang })).code).toBe(0);
  });
});

test('YAML is judged like JSON, each finding at its own place', async () => {
  const model = example('ModelDescriptor.full');
  model.weights = 'frei';
  lay('a.json', model);
  lay('b.yaml', `# Kommentar\n${stringify(model)}`);
  const [a, b] = (['a.json', 'b.yaml'] as const).map((name) => validate([name, '--format', 'json']));
  const [json, yaml] = [JSON.parse((await a)?.out ?? ''), JSON.parse((await b)?.out ?? '')];
  expect(
    yaml.files[0].statements.map(({ line, column, ...rest }: { line: number; column: number }) => rest),
  ).toEqual(
    json.files[0].statements.map(({ line, column, ...rest }: { line: number; column: number }) => rest),
  );
  const lines = readFileSync(join(folder, 'b.yaml'), 'utf8').split('\n');
  const [{ line, column, pointer }] = yaml.files[0].statements;
  expect([pointer, lines[line - 1]?.slice(column - 1)]).toEqual(['/weights', 'frei']);
});

test('a folder says what it left out and why, and does not follow links in a circle', async () => {
  lay('modelle/a.json', example('ModelDescriptor.full'));
  lay('package.json', { name: 'x' });
  lay('kubernetes.yaml', 'apiVersion: v1\nkind: Service\n');
  lay('.git/config.json', '{');
  lay('node_modules/x/package.json', '{');
  symlinkSync('..', join(folder, 'modelle/kreis'));
  symlinkSync('nirgends.json', join(folder, 'verloren.json'));
  const { code, out } = await validate(['.']);
  expect(code).toBe(2);
  expect(out).toContain('✓ modelle/a.json · Modell');
  expect(out).toContain('Nicht geprüft (3)');
  expect(out).toContain('– package.json: keine Beschreibung');
  expect(out).toContain('– kubernetes.yaml: keine Beschreibung');
  expect(out).toContain('? verloren.json: der Verweis führt ins Leere');
});

test.each([
  ['no JSON', '{"kind": "model",}', 'a.json:1:17', 'kein gültiges JSON'],
  ['a member twice', '{\n "kind": "model",\n "kind": "model"}', 'a.json:3:2', 'zum zweiten Mal'],
  ['nothing', '  \n', 'a.json:1:1', 'leer'],
  ['deep nesting', '['.repeat(100_000), 'a.json:1:', 'zu tief verschachtelt'],
])('%s is a finding with its place', async (_, content, place, sentence) => {
  lay('a.json', content);
  const { code, out } = await validate(['a.json']);
  expect(code).toBe(1);
  expect(out).toContain(place);
  expect(out.toLowerCase()).toContain(sentence.toLowerCase());
});

test('a file beyond the limit is refused in one sentence and keeps the result open', async () => {
  lay('a.json', `"${'x'.repeat(9_000_000)}"`);
  lay('b.yaml', `a: {b: ${'x'.repeat(300_000)}}`);
  const { code, out } = await validate(['.']);
  expect(code).toBe(2);
  expect(out).toContain('? a.json: größer als 8 MiB und damit keine Beschreibung');
  expect(out).toContain('? b.yaml: größer als 256 KiB und kein schlichtes YAML, oder größer');
});

test('a long list in plain YAML is no trouble', async () => {
  const model = example('ModelDescriptor.full');
  const items = Array.from({ length: 100 }, (_, at) => ({
    ...structuredClone(model),
    id: `${model.id}/${at}`,
  }));
  lay('modelle.yaml', stringify({ items }, { aliasDuplicateObjects: false }));
  const { code, out } = await validate(['modelle.yaml']);
  expect(statSync(join(folder, 'modelle.yaml')).size).toBeGreaterThan(256 * 1024);
  expect(out).toContain('modelle.yaml · Modell (100)');
  expect(code).toBe(0);
});

test('a folder without descriptors is incomplete, not a success', async () => {
  lay('package.json', { name: 'x' });
  const { code, out } = await validate(['.']);
  expect(code).toBe(2);
  expect(out).toContain('Es wurde keine Beschreibung gefunden.');
});

test('a list without entries is no fault, but nothing was judged', async () => {
  lay('models.json', { items: [] });
  const { code, out } = await validate(['models.json']);
  expect(code).toBe(2);
  expect(out).toContain('– models.json: eine Liste ohne Einträge');
});

test('standard input is read once, as JSON or YAML', async () => {
  const model = example('ModelDescriptor.full');
  for (const text of [JSON.stringify(model), stringify(model)])
    expect((await validate(['-'], { input: async () => text })).code).toBe(0);
  expect((await validate(['-'], { input: async () => '[1]' })).code).toBe(1);
});

test('quiet shows findings alone', async () => {
  lay('a.json', example('ModelDescriptor.minimal'));
  expect((await validate(['.', '--quiet'])).out).toBe('');
});

test('control characters of a file are named, not obeyed', async () => {
  lay('a.json', { ...example('ModelDescriptor.full'), weights: '\u001b[31m\u202e' });
  const { out } = await validate(['a.json']);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is the point.
  expect(out).not.toMatch(/[\u001b\u202e]/);
  expect((await validate(['a.json', '--format', 'junit'])).out).not.toContain('\u202e');
});

test('JUnit shows findings as failures and what is open as errors', async () => {
  lay('a.json', example('ModelDescriptor.full'));
  lay('b.json', { kind: 'model', $schema: '<&>' });
  lay('c.yaml', `a: {b: ${'x'.repeat(300_000)}}`);
  const { code, out } = await validate(['.', '--format', 'junit']);
  expect(code).toBe(1);
  expect(out).toContain('<testsuite name="validate" tests="3" failures="1" errors="1" skipped="0"');
  expect(out).toContain('<testcase classname="pruefstein.validate" name="a.json" time="0"/>');
  expect(out).toContain('b.json:1:1 META-100 Die Pflichtangabe id fehlt.');
});
