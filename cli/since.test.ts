import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../examples/reference-platform/index.ts';
import type { Report } from '../schemas/0.1/types/report.ts';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

let platform: Listening;
let folder: string;

beforeAll(async () => {
  platform = await listen();
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-since-'));
  const { metadata } = platform.platform.config();
  writeFileSync(join(folder, 'c.json'), JSON.stringify({ profiles: ['metadata'], metadata }));
  expect(await run(['check', 'c.json', '--out', 'frueher', '--quiet'], here())).toBe(0);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await platform.close();
});

function here() {
  return surroundingsForTest({ folder });
}

function outcome(name: string): string | undefined {
  const report: Report = JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8'));
  return report.requirements.find(({ id }) => id === 'META-108')?.outcome;
}

test('without an earlier run there is nothing to compare', () => {
  expect(outcome('frueher')).toBe('notApplicable');
});

test('descriptors that have not changed since the earlier run pass', async () => {
  expect(await run(['check', 'c.json', '--since', 'frueher', '--out', 'heute', '--quiet'], here())).toBe(0);
  expect(outcome('heute')).toBe('passed');
});

test('a descriptor that changed and kept its version fails, also when judged again', async () => {
  const file = join(folder, 'frueher', 'exchanges.ndjson');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replaceAll('Antwortet nach festen Regeln.', 'Antwortete nach Gefühl.'));
  expect(await run(['check', 'c.json', '--since', 'frueher', '--out', 'spaeter', '--quiet'], here())).toBe(1);
  writeFileSync(file, before);
  expect(outcome('spaeter')).toBe('failed');
  expect(await run(['judge', 'spaeter', '--out', 'nochmal', '--quiet'], here())).toBe(1);
  expect(outcome('nochmal')).toBe('failed');
});

test.each(['run.json', 'exchanges.ndjson'])(
  'a folder whose %s is a pipe is refused at once',
  async (file) => {
    const name = `rohr-${file}`;
    cpSync(join(folder, 'frueher'), join(folder, name), { recursive: true });
    rmSync(join(folder, name, file));
    execFileSync('mkfifo', [join(folder, name, file)]);
    for (const words of [
      ['check', 'c.json', '--since', name],
      ['judge', name],
    ]) {
      const user = here();
      expect(await run(words, user)).toBe(3);
      expect(user.errText()).toContain('nicht lesbar (ENOTFILE)');
    }
  },
);

test.each([
  ['nirgends', '--since nirgends: nicht lesbar (ENOENT); bitte den Ordner einer früheren Prüfung nennen.\n'],
  ['leer', '--since leer: Diese Prüfung hat keine Beschreibungen gelesen; bitte eine nennen'],
])('the folder %s is refused in one sentence', async (name, said) => {
  const { metadata: _, ...others } = platform.platform.config();
  writeFileSync(join(folder, 'g.json'), JSON.stringify({ ...others, profiles: ['gateway'] }));
  if (name === 'leer') await run(['check', 'g.json', '--only', 'GW-010', '--out', 'leer', '--quiet'], here());
  const user = here();
  expect(await run(['check', 'c.json', '--since', name], user)).toBe(3);
  expect(user.errText()).toContain(said);
});
