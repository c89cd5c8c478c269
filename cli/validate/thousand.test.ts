import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { judgeFiles } from '../../conformance/descriptors/judge-files.ts';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';

const examples = new URL('../../spec/metadata/examples/', import.meta.url);
const example = (name: string) => JSON.parse(readFileSync(new URL(`${name}.valid.json`, examples), 'utf8'));
const sources = [
  ...['ModelDescriptor.full', 'CollectionDescriptor.knowledge', 'ServiceDescriptor.assistant'],
  ...['ConnectorDescriptor.full', 'TemplateDescriptor.file-note'],
].map(example);

/** Descriptors of one platform: all six kinds. */
function corpus(count: number) {
  const others = Array.from({ length: count - 1 }, (_, at) => {
    const value = structuredClone(sources[at % sources.length]);
    value.id += `/${at}`;
    if (value.kind === 'connector') value.toolNamespace += at;
    return { name: `${at % 20}/${at}`, value };
  });
  return [{ name: 'platform', value: example('PlatformDescriptor.full') }, ...others];
}

let folder: string | undefined;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Seconds of processor time: other work on the machine does not count. */
async function seconds(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user } = process.cpuUsage(before);
  return user / 1e6;
}

test.each([
  ['YAML', 'yaml', (value: unknown) => stringify(value)],
  ['JSON', 'json', (value: unknown) => JSON.stringify(value, undefined, 2)],
])(
  'a thousand descriptors in %s are validated in less time than the YAML library takes to read them',
  async (_, ending, text) => {
    folder = mkdtempSync(join(tmpdir(), 'pruefstein-thousand-'));
    const descriptors = corpus(1000);
    for (const { name, value } of descriptors) {
      const path = join(folder, `${name}.${ending}`);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text(value));
    }
    const texts = descriptors.map(({ value }) => stringify(value));
    const here = surroundingsForTest({ folder });
    const taken = await seconds(async () => {
      expect(await run(['validate', '.'], here)).toBe(0);
    });
    const reading = await seconds(() => void texts.map((one) => parse(one)));
    expect(here.outText()).toContain('1000 Dateien · 1000 gültig');
    expect(taken / reading).toBeLessThan(1);
  },
);

test('eight times as many descriptors take about eight times as long, not sixty-four', async () => {
  const startedAt = '2026-11-23T12:00:00Z';
  const [small, large] = [corpus(500), corpus(4000)];
  judgeFiles(corpus(500), startedAt);
  const few = await seconds(() => void judgeFiles(small, startedAt));
  const many = await seconds(() => void judgeFiles(large, startedAt));
  expect(many / few).toBeLessThan(24);
});

test('files that are too much together are refused before any is read', async () => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-much-'));
  for (let at = 0; at < 9; at++) {
    const path = join(folder, `${at}.json`);
    writeFileSync(path, '');
    truncateSync(path, 8 * 1024 * 1024);
  }
  const here = surroundingsForTest({ folder });
  expect(await run(['validate', '.'], here)).toBe(3);
  expect(here.errText()).toContain('Die Dateien sind zusammen größer als 64 MiB; bitte in Teilen prüfen.');
});
