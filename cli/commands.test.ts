import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../conformance/index.ts';
import { commands } from './commands.ts';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';
import { kit, release } from './version.ts';

const loaded = await Promise.all(
  commands.map(async ({ name, load }) => ({ name, command: (await load()).default })),
);

describe.each(['de', 'en'] as const)('%s', (lang) => {
  test.each([['--help'], ['-h'], ['help']])('%s shows every command within 80 columns', async (word) => {
    const here = surroundingsForTest({ lang });
    expect(await run([word], here)).toBe(0);
    for (const { name } of commands) expect(here.outText()).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(tooLong(here.outText())).toEqual([]);
  });

  test.each(commands.map(({ name }) => name))(
    '%s --help names every option within 80 columns',
    async (name) => {
      const [here, again] = [surroundingsForTest({ lang }), surroundingsForTest({ lang })];
      expect(await run([name, '--help'], here)).toBe(0);
      expect(await run(['help', name], again)).toBe(0);
      expect(again.outText()).toBe(here.outText());
      const { command } = loaded.find((one) => one.name === name) ?? {};
      for (const { flags } of Object.values(command?.options ?? {})) expect(here.outText()).toContain(flags);
      expect(tooLong(here.outText())).toEqual([]);
    },
  );
});

function tooLong(text: string): string[] {
  return text.split('\n').filter((line) => line.length > 80);
}

test("no word of commander's is left in German help", async () => {
  for (const { name } of commands) {
    const here = surroundingsForTest({});
    await run([name, '--help'], here);
    expect(here.outText()).not.toMatch(/Usage|Options:|Arguments|options\]|display help|default:|choices:/);
  }
});

test('no option can raise a code of commander that has no sentence', () => {
  for (const { command } of loaded) {
    for (const { flags } of Object.values(command.options)) {
      const option = new Option(flags);
      expect({ flags, optional: option.optional, negate: option.negate, variadic: option.variadic }).toEqual({
        flags,
        optional: false,
        negate: false,
        variadic: false,
      });
    }
  }
});

test('options of the same name are the same in all commands but where their help says otherwise', () => {
  const kinds = new Map<string, Set<string>>();
  for (const { command } of loaded) {
    for (const [name, { kind }] of Object.entries(command.options)) {
      kinds.set(name, new Set([...(kinds.get(name) ?? []), kind]));
    }
  }
  // `render` writes one format, `check` writes several.
  expect([...kinds].filter(([, seen]) => seen.size > 1).map(([name]) => name)).toEqual(['format']);
});

test.each([['--version'], ['-V']])('%s names kit, release and whom it speaks for', async (word) => {
  const here = surroundingsForTest({});
  expect(await run([word], here)).toBe(0);
  expect(here.outText()).toBe(
    `Prüfstein ${kit.version} · Fassung 0.1\nUnabhängiger Entwurf; spricht für kein Land und keine Behörde.\n`,
  );
});

test('the numbers of --version are those of package and catalogue', () => {
  const about = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect({ ...kit, release }).toEqual({
    name: about.name,
    version: about.version,
    release: catalogue.release,
  });
});

test('a lost argument shows the help and does not look like conformity', async () => {
  const here = surroundingsForTest({});
  expect(await run([], here)).toBe(3);
  expect(here.errText()).toContain('Befehle:');
});

test('--lang may stand before the command', async () => {
  const here = surroundingsForTest({ lang: 'en' });
  expect(await run(['--lang', 'en', 'list', 'GW-073'], here)).toBe(0);
  expect(here.outText()).toContain('GW-073 MUST');
});

test('list shows every requirement with its level, and filters', async () => {
  const [all, some] = [surroundingsForTest({}), surroundingsForTest({})];
  expect(await run(['list'], all)).toBe(0);
  for (const { id } of catalogue.requirements) expect(all.outText()).toMatch(new RegExp(`^${id} `, 'm'));
  expect(tooLong(all.outText())).toEqual([]);
  expect(
    await run(['list', '--level', 'should', '--subject', 'deployment', '--verify', 'attested'], some),
  ).toBe(0);
  expect(some.outText().match(/^GW-\d{3}/gm)).toEqual(['GW-042']);
});

test('list --features shows features and profiles', async () => {
  const here = surroundingsForTest({});
  expect(await run(['list', '--features'], here)).toBe(0);
  for (const { id } of [...catalogue.features, ...catalogue.profiles])
    expect(here.outText()).toContain(`  ${id}`);
});

test('every requirement can be explained in both languages within 80 columns', async () => {
  for (const lang of ['de', 'en'] as const) {
    for (const { id, text } of catalogue.requirements) {
      const here = surroundingsForTest({ lang });
      expect(await run(['explain', id.toLowerCase()], here)).toBe(0);
      expect(here.outText()).toContain(text[lang].split(' ').slice(0, 3).join(' '));
      expect(tooLong(here.outText())).toEqual([]);
    }
  }
});

test('explain shows sources, requests, check, seeded defects and where the sentence stands', async () => {
  const here = surroundingsForTest({});
  await run(['explain', 'GW-073'], here);
  expect(here.outText()).toContain('unknown-model.unknown: POST /chat/completions');
  expect(here.outText()).toContain('eigene Prüfung: unknown-model-is-404');
  expect(here.outText()).toMatch(/Sie findet {8}– /);
  expect(here.outText()).toMatch(/Quellen {11}\S/);
  // Files and lines are known only after `npm run generate`.
  const known = existsSync(new URL('../spec/library/source-map.json', import.meta.url));
  expect(/Steht in {10}spec\/gateway\/\S+:\d+/.test(here.outText())).toBe(known);
});

test('plan and explain say that a stock client makes its requests itself, and how many at most', async () => {
  const [planned, explained] = [surroundingsForTest({ lang: 'en' }), surroundingsForTest({ lang: 'en' })];
  const config = 'connectors: [{ url: https://ki.example/mcp }]\n';
  const file = join(mkdtempSync(join(tmpdir(), 'pruefstein-plan-')), 'pruefstein.yaml');
  writeFileSync(file, config);
  expect(await run(['plan', file], planned)).toBe(0);
  rmSync(dirname(file), { recursive: true });
  await run(['explain', 'CON-103'], explained);
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
  const itself = 'https://ki.example/mcp: requests that the client makes itself (credential: none, up to 16)';
  expect(plain(planned.outText())).toContain(itself);
  expect(plain(explained.outText())).toContain('https://ki.example/mcp (requests of the client, up to 16)');
});
