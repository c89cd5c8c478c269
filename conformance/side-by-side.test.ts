import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlatform, type Platform } from '../examples/reference-platform/index.ts';
import type { Handler } from './define-mutants.ts';
import { judgeWith } from './judge/judge.ts';
import type { Config, Report } from './release.ts';
import { inProcess } from './testing/in-process.ts';
import { record } from './testing/record.ts';
import { wholeKit } from './testing/whole-kit.ts';

/** Two sites of one platform, each with every interface. */
const sites = ['nord', 'sued'] as const;
const platforms = new Map<string, Platform>();
let both: Config = {};

beforeAll(async () => {
  const lists = ['gateways', 'monitoring', 'connectors', 'metadata', 'identity'] as const;
  for (const site of sites) {
    const origin = `https://${site}.musterland.example`;
    const platform = await createPlatform({ origin });
    platforms.set(origin, platform);
    const own: Config = platform.config(await platform.issueToken());
    const named = lists.map((list) => [
      list,
      [...(both[list] ?? []), ...(own[list] ?? []).map((entry) => ({ ...entry, name: `${list}-${site}` }))],
    ]);
    both = { ...own, ...Object.fromEntries(named) };
  }
});
afterAll(async () => {
  for (const platform of platforms.values()) await platform.close();
});

const everySite: Handler = async (request) =>
  (await platforms.get(new URL(request.url).origin)?.fetch(request)) ?? new Response(null, { status: 502 });

async function judged(handler: Handler): Promise<Report> {
  for (const platform of platforms.values()) platform.resetQuota();
  const { recording } = await record(wholeKit, both, { subject: 'all' }, { transport: inProcess(handler) });
  return judgeWith(wholeKit, recording);
}

test('several instances of every interface are judged together, each with what belongs to it', async () => {
  const report = await judged(everySite);
  expect(report.instances.map(({ name }) => name)).toHaveLength(10);
  expect(report.causes).toEqual([]);
  expect(report.profiles.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(
    wholeKit.catalogue.profiles.map(({ id }) => `${id} conformant`),
  );
});

test('a fault of one instance is found and named', async () => {
  const report = await judged(async (request) => {
    const answer = await everySite(request);
    const { pathname, hostname } = new URL(request.url);
    if (hostname !== 'sued.musterland.example' || pathname !== '/livez') return answer;
    return new Response('gone', { status: 404 });
  });
  const failed = report.requirements.filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(({ id }) => id)).toEqual(['MON-033']);
  expect(JSON.stringify(failed[0]?.findings)).toContain('monitoring-sued/');
  expect(JSON.stringify(failed[0]?.findings)).not.toContain('monitoring-nord/');
});
