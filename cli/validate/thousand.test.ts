import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { judgeFiles } from '../../conformance/descriptors/judge-files.ts';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';

const examples = new URL('../../spec/metadata/examples/', import.meta.url);
const example = (name: string) => JSON.parse(readFileSync(new URL(`${name}.valid.json`, examples), 'utf8'));
const sources = ['ModelDescriptor.full', 'ConnectorDescriptor.full', 'ServiceDescriptor.assistant'].map(
  example,
);

/** Different descriptors of one platform: models, connectors and services that use them. */
function corpus(count: number) {
  const others = Array.from({ length: count - 1 }, (_, at) => {
    const value = structuredClone(sources[at % sources.length]);
    value.id += `/${at}`;
    if (value.kind === 'connector') value.toolNamespace += at;
    return { name: `${at % 20}/${at}.json`, value };
  });
  return [{ name: 'platform.json', value: example('PlatformDescriptor.full') }, ...others];
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

test('a thousand descriptors take less than two seconds', async () => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-thousand-'));
  for (const { name, value } of corpus(1000)) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(value, undefined, 2));
  }
  const here = surroundingsForTest({ folder });
  const taken = await seconds(async () => {
    expect(await run(['validate', '.'], here)).toBe(0);
  });
  expect(here.outText()).toContain('1000 Dateien · 1000 gültig');
  expect(taken).toBeLessThan(2);
});

test('eight times as many descriptors take about eight times as long, not sixty-four', async () => {
  const startedAt = '2026-11-23T12:00:00Z';
  const [small, large] = [corpus(500), corpus(4000)];
  judgeFiles(corpus(500), startedAt);
  const few = await seconds(() => void judgeFiles(small, startedAt));
  const many = await seconds(() => void judgeFiles(large, startedAt));
  expect(many / few).toBeLessThan(24);
});
