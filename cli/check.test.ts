import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Listening, listen } from '../examples/reference-platform/index.ts';
import { run } from './run.ts';
import type { Surroundings } from './surroundings.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

let platform: Listening;
let config: ReturnType<Listening['platform']['config']> & { profiles: string[] };
let folder: string;
beforeAll(async () => {
  platform = await listen();
  // One profile is enough here; that the platform meets the others is shown where they are tested.
  config = { ...platform.platform.config(await platform.platform.issueToken()), profiles: ['gateway'] };
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.platform.resetQuota();
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-check-'));
  writeFileSync(join(folder, 'c.json'), JSON.stringify(config));
});
afterEach(() => rmSync(folder, { recursive: true }));

function here(changes: Partial<Surroundings> = {}) {
  return surroundingsForTest({ folder, ...changes });
}

function secretsOf([gateway]: typeof config.gateways): string[] {
  return [gateway?.key, gateway?.restrictedKey, gateway?.lowQuotaKey, gateway?.token].filter(
    (one) => one !== undefined,
  );
}

test('a conformant platform ends with 0, a folder only the user can read, and no secret in it', async () => {
  const user = here();
  expect(await run(['check', 'c.json', '--out', 'lauf', '--format', 'html,md,junit'], user)).toBe(0);
  expect(user.outText()).toContain('Konformität festgestellt');
  expect(user.outText()).toMatch(/lauf\/report\.html\n/);
  const files = ['exchanges.ndjson', 'junit.xml', 'report.html', 'report.json', 'report.md', 'run.json'];
  expect(readdirSync(join(folder, 'lauf')).toSorted()).toEqual(files);
  expect(statSync(join(folder, 'lauf')).mode & 0o777).toBe(0o700);
  for (const file of files) {
    expect(statSync(join(folder, 'lauf', file)).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(folder, 'lauf', file), 'utf8');
    expect(secretsOf(config.gateways).filter((secret) => text.includes(secret))).toEqual([]);
  }
});

test('a saved run judged again gives the identical report', async () => {
  await run(['check', 'c.json', '--out', 'lauf', '--quiet'], here());
  expect(await run(['judge', 'lauf', '--out', 'nochmal', '--quiet'], here())).toBe(0);
  for (const file of ['report.json', 'report.html']) {
    const [first, second] = ['lauf', 'nochmal'].map((name) => readFileSync(join(folder, name, file), 'utf8'));
    expect(second).toBe(first);
  }
  await run(['render', 'lauf/report.json', '--format', 'html', '--out', 'noch.html'], here());
  expect(readFileSync(join(folder, 'noch.html'), 'utf8')).toBe(
    readFileSync(join(folder, 'lauf/report.html'), 'utf8'),
  );
});

test('an address and a key are enough', async () => {
  const [gateway] = config.gateways;
  const env = { KI_KEY: gateway?.key };
  const user = here({ env });
  const flags = ['--gateway', gateway?.url ?? '', '--key-env', 'KI_KEY'];
  expect(await run(['check', ...flags, '--out', 'lauf', '--format', 'html'], user)).toBe(0);
  expect(user.outText()).toContain('Konformität festgestellt');
});

test('an address that describes itself is found', async () => {
  const user = here({ env: { KI_KEY: config.gateways[0]?.key } });
  expect(
    await run(['check', platform.url, '--key-env', 'KI_KEY', '--out', 'lauf', '--quiet'], user),
  ).not.toBe(3);
  const report = JSON.parse(readFileSync(join(folder, 'lauf/report.json'), 'utf8'));
  expect(report.platform.name).toBe(config.platform.name);
  expect(report.features.some((feature: { from?: string }) => feature.from === 'descriptor')).toBe(true);
});

test('without --out the folder is named by time and run', async () => {
  expect(await run(['check', 'c.json', '--quiet'], here())).toBe(0);
  const [name = ''] = readdirSync(join(folder, 'pruefstein-runs'));
  expect(name).toMatch(/^20261123-120000-[0-9a-f]{8}$/);
});

test('--quiet says nothing at all', async () => {
  const user = here();
  await run(['check', 'c.json', '--out', 'lauf', '--quiet'], user);
  expect(user.outText() + user.errText()).toBe('');
});

test('a wrong key is a sentence about access, and incomplete', async () => {
  const user = here({ env: { KI_KEY: 'sk-falsch-0123456789' } });
  const flags = ['--gateway', `${platform.url}/v1`, '--key-env', 'KI_KEY', '--out', 'lauf'];
  expect(await run(['check', ...flags], user)).toBe(2);
  expect(user.outText()).toContain('weist den Zugang');
  expect(
    await run(['check', ...flags.slice(0, -1), 'lauf2', '--gate', 'failed'], here({ env: user.env })),
  ).toBe(0);
});

test('--only judges what it names and stays incomplete', async () => {
  expect(await run(['check', 'c.json', '--only', 'GW-073', '--out', 'lauf', '--quiet'], here())).toBe(2);
  const report = JSON.parse(readFileSync(join(folder, 'lauf/report.json'), 'utf8'));
  const judged = report.requirements.filter((row: { outcome?: string }) => row.outcome === 'passed');
  expect(judged.map((row: { id: string }) => row.id)).toEqual(['GW-073']);
});

test('an interrupted run writes its partial report and ends with 130', async () => {
  const interrupt = new AbortController();
  const user = here({ signal: interrupt.signal });
  let lines = 0;
  const interrupting = {
    ...user,
    err: () => {
      lines += 1;
      if (lines === 2) interrupt.abort();
    },
  };
  expect(await run(['check', 'c.json', '--out', 'lauf'], interrupting)).toBe(130);
  const report = JSON.parse(readFileSync(join(folder, 'lauf/report.json'), 'utf8'));
  expect(report.run.aborted).toBeDefined();
  expect(report.profiles[0].verdict).toBe('incomplete');
  expect(existsSync(join(folder, 'lauf/report.html'))).toBe(true);
});

test('plan prints every request and what is missing, and sends nothing', async () => {
  const user = here({ env: { KI_KEY: 'sk-0123456789' } });
  const flags = ['--gateway', 'https://ki.example/v1', '--key-env', 'KI_KEY'];
  expect(await run(['plan', ...flags, '--feature', 'gateway.tenants', '--with-bodies'], user)).toBe(0);
  expect(user.outText()).toContain('GET https://ki.example/v1/models (Zugang: key)');
  expect(user.outText()).toContain('"messages":[');
  expect(user.outText()).toMatch(/Angaben fehlen: \d+ Anforderung/);
  expect(user.outText()).toContain('gateway.restrictedKey');
  expect(user.outText()).not.toContain('sk-0123456789');
  expect(
    user
      .outText()
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
  expect(readdirSync(folder)).toEqual(['c.json']);
});
