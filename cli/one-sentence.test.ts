import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';
import { addresses } from './testing/wrong/addresses.ts';
import { config } from './testing/wrong/config.ts';
import { conversions } from './testing/wrong/convert.ts';
import { files } from './testing/wrong/files.ts';
import { flags } from './testing/wrong/flags.ts';
import { secrets } from './testing/wrong/secrets.ts';
import { validate } from './testing/wrong/validate.ts';
import type { WrongInput } from './testing/wrong-input.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-wrong-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lay(given: NonNullable<WrongInput['files']>): void {
  for (const [name, content] of Object.entries(given)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content);
  }
}

// The whole sentence stands in the table, so nothing can be added to it: no stack, no second line, no secret.
describe.each(['de', 'en'] as const)('%s', (lang) => {
  test.each([...flags, ...addresses, ...secrets, ...files, ...config, ...conversions, ...validate])(
    '$name is answered with one sentence',
    async (wrong) => {
      lay(wrong.files ?? {});
      const before = readdirSync(folder);
      const here = surroundingsForTest({ lang, folder, env: wrong.env ?? {} });
      expect(await run(wrong.args, here)).toBe(3);
      expect(here.errText()).toBe(`${wrong[lang]}\n`);
      expect(here.outText()).toBe('');
      expect(readdirSync(folder)).toEqual(before);
    },
  );
});

test('the two languages differ in every sentence', () => {
  const same = [...flags, ...addresses, ...secrets, ...files, ...config, ...conversions, ...validate].filter(
    ({ de, en }) => de === en,
  );
  expect(same.map(({ name }) => name)).toEqual([]);
});

test('a fault nobody foresaw is one sentence too, without a stack, and ends with 4', async () => {
  const here = surroundingsForTest({
    lang: 'en',
    now: () => {
      throw new TypeError('no clock');
    },
    env: { KI_KEY: 'sk-0123456789' },
    folder,
  });
  const args = ['check', '--gateway', 'http://127.0.0.1:9/v1', '--key-env', 'KI_KEY'];
  expect(await run(args, here)).toBe(4);
  expect(here.errText()).toBe(
    'Fault in the kit: no clock; please report it (NODE_DEBUG=pruefstein shows the place).\n',
  );
});

test('control characters in what the user wrote are named, not obeyed', async () => {
  const here = surroundingsForTest({ folder });
  expect(await run(['check', 'a\u001b[31m\nb.yaml'], here)).toBe(3);
  expect(here.errText()).toBe('a␛[31m␊b.yaml: die Datei gibt es nicht; bitte Name und Rechte prüfen.\n');
});
