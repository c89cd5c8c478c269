import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Listening, listen } from '../../examples/reference-platform/index.ts';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';

const key = 'key-of-the-exporter';

let port: number;
let platform: Listening;
let exporting: NodeJS.Timeout;
let folder: string;
beforeAll(async () => {
  port = await freePort();
  platform = await listen({ otlp: { url: `http://127.0.0.1:${port}`, key } });
  // As an exporter does: whether or not somebody listens.
  exporting = setInterval(() => void platform.platform.exportNow().catch(() => undefined), 20);
});
afterAll(async () => {
  clearInterval(exporting);
  await platform.close();
});
beforeEach(() => {
  platform.platform.resetQuota();
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-otlp-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no port.');
  return address.port;
}

/** Checks the monitoring that the platform exports; the entry of the page is left out. */
async function check(changes: object = {}, lang: 'de' | 'en' = 'de') {
  const { gateways, monitoring, release } = platform.platform.config();
  const entry = monitoring.find(({ source }) => source === 'otlp');
  const config = {
    release,
    gateways,
    monitoring: [{ ...entry, lagSeconds: 0.2, ...changes }],
    features: ['monitoring.usage'],
  };
  writeFileSync(join(folder, 'c.json'), JSON.stringify(config));
  const user = surroundingsForTest({ folder, lang });
  const code = await run(['check', 'c.json', '--only', 'monitoring', '--out', 'lauf', '--quiet'], user);
  return { code, user };
}

const reportIn = (name: string) => JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8'));

const outcomes = (name = 'lauf') =>
  new Map<string, string | undefined>(
    reportIn(name).requirements.map(({ id, outcome }: { id: string; outcome?: string }) => [id, outcome]),
  );

test('a platform that exports over OTLP is judged by the same rows, and a saved run gives the same report', async () => {
  const { code, user } = await check();
  expect(user.errText()).toContain(`Empfängt OTLP an 127.0.0.1:${port}`);
  expect([...outcomes()].filter(([, outcome]) => outcome === 'failed' || outcome === 'inconclusive')).toEqual(
    [],
  );
  for (const id of ['MON-002', 'MON-007', 'MON-009', 'MON-011', 'MON-012', 'MON-018', 'MON-031', 'MON-032'])
    expect([id, outcomes().get(id)]).toEqual([id, 'passed']);
  for (const id of ['MON-003', 'MON-101']) expect([id, outcomes().get(id)]).toEqual([id, 'notApplicable']);
  expect(code).toBe(0);
  for (const file of ['exchanges.ndjson', 'report.json', 'run.json'])
    expect(readFileSync(join(folder, 'lauf', file), 'utf8')).not.toContain(key);
  await run(['judge', 'lauf', '--out', 'nochmal', '--quiet'], surroundingsForTest({ folder }));
  expect(readFileSync(join(folder, 'nochmal/report.json'), 'utf8')).toBe(
    readFileSync(join(folder, 'lauf/report.json'), 'utf8'),
  );
});

test('the report says so if whoever wants may send', async () => {
  await check({ key: undefined });
  expect(JSON.stringify(reportIn('lauf').limits)).toContain('ohne Schlüssel angenommen');
});

describe('where nothing arrives, one sentence says what to do', () => {
  it.each([
    ['de', 'Bei http', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
    ['en', 'No figures arrived at http', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  ] as const)('in %s', async (lang, ...parts) => {
    const other = `http://127.0.0.1:${await freePort()}`;
    const { code } = await check({ url: other, lagSeconds: 0 }, lang);
    expect(code).toBe(2);
    const [cause] = reportIn('lauf').causes;
    for (const part of parts) expect(cause.text[lang]).toContain(part);
    expect(cause.requirements).toEqual(expect.arrayContaining(['MON-002', 'MON-007', 'MON-009', 'MON-032']));
  });

  it('if the exporter has another key', async () => {
    const { code } = await check({ key: 'another-key-of-the-exporter' });
    expect(code).toBe(2);
    expect(reportIn('lauf').causes[0].text.de).toContain('OTEL_EXPORTER_OTLP_HEADERS');
  });
});

describe('refuses, in one sentence with the place', () => {
  it.each([
    [
      'no address to listen at',
      { listen: '4318' },
      'monitoring[0].listen',
      '127.0.0.1:4318 oder 0.0.0.0:4318',
    ],
    ['a port that does not exist', { listen: '127.0.0.1:70000' }, 'monitoring[0].listen', 'Host und Port'],
    [
      'a host that is not this machine',
      { listen: '192.0.2.1:4318' },
      'monitoring[0].listen',
      'dieses Rechners',
    ],
    ['https without a proxy in front', { url: 'https://pruefung.example' }, 'monitoring[0].url', 'Proxy'],
    ['http over a network', { url: 'http://pruefung.example:4318' }, 'monitoring[0].url', '--insecure-http'],
    ['listen for a page', { source: 'exposition', listen: '127.0.0.1:1' }, 'monitoring[0].listen', 'otlp'],
    ['header fields', { headers: { 'x-a': 'b' } }, 'monitoring[0].headers', 'key'],
  ])('%s', async (_, changes, place, part) => {
    const { code, user } = await check(changes);
    expect(code).toBe(3);
    expect(user.errText()).toContain(part);
    expect(user.errText().trim().split('\n')).toHaveLength(1);
    void place;
  });

  it('a port at which another program listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const taken = typeof address === 'object' ? address?.port : undefined;
    const { code, user } = await check({ url: `http://127.0.0.1:${taken}` });
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(3);
    expect(user.errText()).toContain('lauscht schon ein anderes Programm');
  });
});

test('the port is free again if the run cannot begin', async () => {
  const other = await freePort();
  const changes = { url: `http://127.0.0.1:${other}` };
  mkdirSync(join(folder, 'lauf'));
  const { code, user } = await check(changes);
  expect(code).toBe(3);
  expect(user.errText()).toContain('der Ordner besteht schon');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(other, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => server.close(resolve));
});

test('plan shows what is a look into the receiver, and opens no port for it', async () => {
  const { gateways, monitoring, release } = platform.platform.config();
  writeFileSync(join(folder, 'c.json'), JSON.stringify({ release, gateways, monitoring: [monitoring[1]] }));
  const user = surroundingsForTest({ folder });
  expect(await run(['plan', 'c.json', '--only', 'MON-002'], user)).toBe(0);
  expect(user.outText()).toContain(`Empfänger http://127.0.0.1:${port}/v1/metrics: was die Plattform`);
  expect(user.outText()).toContain('Höchstens 1 Anfragen');
  expect(user.errText()).toBe('');
});
