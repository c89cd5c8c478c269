import { expect, test } from 'vitest';
import { createPlatform, type Handler } from '../../../examples/reference-platform/index.ts';
import type { Config } from '../../release.ts';
import { inProcess } from '../../testing/in-process.ts';
import { outcomesOf } from '../../testing/judge-mutant.ts';
import { record } from '../../testing/record.ts';
import { wholeKit } from '../../testing/whole-kit.ts';

const origin = 'https://ki.musterland.example';
const keys = {
  key: 'full-key-of-the-test',
  restrictedKey: 'restricted-key-of-the-test',
  lowQuotaKey: 'low-quota-key-of-the-test',
};
const scrapeKey = 'scrape-key-of-the-test';

/** A replica that began `seconds` after the others. */
const replica = (seconds: number) =>
  createPlatform({ origin, keys, scrapeKey, now: () => Date.UTC(2026, 10, 23, 10) + seconds * 1000 });

interface Situation {
  readonly handler: Handler;
  readonly change?: (monitoring: NonNullable<Config['monitoring']>[number]) => void;
}

/** Outcomes of the monitoring rows, by outcome. */
async function judged({ handler, change }: Situation): Promise<Map<string, string[]>> {
  const platform = await replica(0);
  const { monitoring, gateways, release } = platform.config();
  const config: Config = { release, gateways, monitoring, features: ['monitoring.usage'] };
  for (const one of config.monitoring ?? []) change?.(one);
  const { recording } = await record(
    wholeKit,
    config,
    { subject: 'all', only: ['monitoring'] },
    { transport: inProcess(handler) },
  );
  const outcomes = [...outcomesOf(recording)].filter(([id]) => id.startsWith('MON-'));
  return new Map(
    [...Map.groupBy(outcomes, ([, { outcome }]) => outcome)].map(([outcome, rows]) => [
      outcome,
      rows.map(([id]) => id),
    ]),
  );
}

const isLook = (request: Request) => new URL(request.url).pathname === '/metrics';

/** A call of the tenant whose figures are selected, by somebody else. */
async function callBeside(handler: Handler): Promise<void> {
  const body = JSON.stringify({
    model: 'pruefstein-chat',
    messages: [{ role: 'user', content: 'Guten Tag' }],
  });
  const headers = { authorization: `Bearer ${keys.key}`, 'content-type': 'application/json' };
  await (
    await handler(new Request(`${origin}/v1/chat/completions`, { method: 'POST', headers, body }))
  ).text();
}

test('a quiet platform passes every row, save those on exports', async () => {
  const { fetch } = await replica(0);
  const outcomes = await judged({ handler: fetch });
  expect(outcomes.get('notApplicable')).toEqual(['MON-030', 'MON-031', 'MON-032']);
  expect([...outcomes.keys()].toSorted()).toEqual(['notApplicable', 'passed']);
});

test('replicas behind a balancer that each show their own figures never fail', async () => {
  const replicas = [await replica(0), await replica(5), await replica(9)];
  let turn = 0;
  const handler: Handler = (request) => {
    turn += 1;
    return (replicas[turn % replicas.length] ?? replicas[0])?.fetch(request) ?? Promise.reject();
  };
  const outcomes = await judged({ handler });
  // The usage report is the tenant's and not a replica's: three that each tell another one are wrong.
  expect((outcomes.get('failed') ?? []).filter((id) => id !== 'MON-038')).toEqual([]);
  expect(outcomes.get('inconclusive')).toContain('MON-009');
});

test('replicas that do not say which one they are never fail', async () => {
  const replicas = [await replica(0), await replica(5)];
  let turn = 0;
  const handler: Handler = async (request) => {
    turn += 1;
    const answer = await (replicas[turn % 2] ?? (await replica(0))).fetch(request);
    if (!isLook(request) || !answer.ok) return answer;
    const page = (await answer.text()).replace(/^.*process_start_time_seconds.*\n/gm, '');
    return new Response(page, { headers: answer.headers });
  };
  const outcomes = await judged({ handler });
  expect((outcomes.get('failed') ?? []).filter((id) => id !== 'MON-038')).toEqual([]);
});

test('a tenant that is at work itself never fails', async () => {
  const { fetch } = await replica(0);
  const handler: Handler = async (request) => {
    if (isLook(request)) await callBeside(fetch);
    return fetch(request);
  };
  const outcomes = await judged({ handler });
  expect(outcomes.get('failed') ?? []).toEqual([]);
  expect(outcomes.get('inconclusive')).toContain('MON-009');
});

test('a busy platform without a selector never fails, and passes what can be proved', async () => {
  const { fetch } = await replica(0);
  const handler: Handler = async (request) => {
    if (isLook(request)) await callBeside(fetch);
    return fetch(request);
  };
  const outcomes = await judged({
    handler,
    change: (monitoring) => {
      delete monitoring.selector;
    },
  });
  expect(outcomes.get('failed') ?? []).toEqual([]);
  expect(outcomes.get('passed')).toEqual(
    expect.arrayContaining(['MON-009', 'MON-010', 'MON-011', 'MON-015']),
  );
  expect(outcomes.get('notApplicable')).toEqual(expect.arrayContaining(['MON-012', 'MON-018']));
});

test('a busy platform whose figures are collected from time to time never fails', async () => {
  const { fetch } = await replica(0);
  let page: Response | undefined;
  let looks = 0;
  const handler: Handler = async (request) => {
    if (!isLook(request) || !request.headers.has('authorization')) {
      // Somebody else with the same key is at work all the time.
      if (!request.url.endsWith('/chat/completions')) await callBeside(fetch);
      return fetch(request);
    }
    await callBeside(fetch);
    // Of every five looks four show what the one before them showed.
    if (!page || looks % 5 === 0) page = await fetch(request);
    looks += 1;
    return page.clone();
  };
  const outcomes = await judged({
    handler,
    change: (monitoring) => {
      monitoring.lagSeconds = 0.2;
    },
  });
  expect(outcomes.get('failed') ?? []).toEqual([]);
  expect(outcomes.get('inconclusive')).toEqual(expect.arrayContaining(['MON-009', 'MON-034']));
});

test('a platform that is restarted in between never fails', async () => {
  let current = await replica(0);
  let calls = 0;
  const handler: Handler = async (request) => {
    if (request.url.endsWith('/chat/completions')) calls += 1;
    // In the middle of the calls whose tokens are compared.
    if (calls === 22) {
      calls += 1;
      current = await replica(60);
    }
    return current.fetch(request);
  };
  const outcomes = await judged({ handler });
  expect((outcomes.get('failed') ?? []).filter((id) => id !== 'MON-038')).toEqual([]);
  expect(outcomes.get('inconclusive')).toContain('MON-009');
});
