import { expect, test } from 'vitest';
import { createPlatform, type Handler, type Platform } from '../../../examples/reference-platform/index.ts';
import { lookingInto } from '../../otlp/looking-into.ts';
import { makeReceiver } from '../../otlp/receiver.ts';
import type { Config } from '../../release.ts';
import { inProcess } from '../../testing/in-process.ts';
import { outcomesOf } from '../../testing/judge-mutant.ts';
import { record } from '../../testing/record.ts';
import { wholeKit } from '../../testing/whole-kit.ts';

// What a busy, restarted or replicated platform exports is never charged to it.

const origin = 'https://ki.musterland.example';
const url = 'https://pruefung.musterland.example';
const keys = {
  key: 'full-key-of-the-test',
  restrictedKey: 'restricted-key-of-the-test',
  lowQuotaKey: 'low-quota-key-of-the-test',
};

interface Situation {
  /** The platform as the kit reaches it, over the replicas that export. */
  readonly handler: (replicas: readonly Platform[]) => Handler;
  readonly replicas?: number;
  /** Instead of handing every export to the receiver. */
  readonly send?: (accept: Handler) => Handler;
  readonly selector?: false;
  readonly anew?: (make: () => Promise<Platform>, replicas: Platform[]) => Promise<void>;
}

/** Outcomes of the rows on what is exported, by outcome; `anew` may replace replicas before a look. */
async function judged({ handler, replicas = 1, send = (accept) => accept, selector, anew }: Situation) {
  const receiver = makeReceiver({ url });
  let begun = 0;
  const make = () => {
    begun += 1;
    const now = () => Date.now() + begun * 1000;
    return createPlatform({ origin, keys, now, otlp: { url, send: send(receiver.accept) } });
  };
  const all: Platform[] = [];
  for (let at = 0; at < replicas; at += 1) all.push(await make());
  const [platform] = all;
  if (!platform) throw new Error('There is no replica.');
  const { monitoring, gateways, release } = platform.config();
  const entry = { ...monitoring.find(({ source }) => source === 'otlp') } as NonNullable<
    Config['monitoring']
  >[number];
  if (selector === false) delete entry.selector;
  const config: Config = { release, gateways, monitoring: [entry] };
  const beforeLook = async () => {
    await anew?.(make, all);
    for (const one of all) await one.exportNow();
  };
  const { recording } = await record(
    wholeKit,
    config,
    { subject: 'all', only: ['monitoring'] },
    { transport: lookingInto(inProcess(handler(all)), [{ receiver, beforeLook }]) },
  );
  const outcomes = [...outcomesOf(recording)].filter(([id]) => id.startsWith('MON-'));
  return new Map(
    [...Map.groupBy(outcomes, ([, { outcome }]) => outcome)].map(([outcome, rows]) => [
      outcome,
      rows.map(([id]) => id).toSorted(),
    ]),
  );
}

const onlyOne = ([platform]: readonly Platform[]): Handler => {
  if (!platform) throw new Error('There is no replica.');
  return platform.fetch;
};

const inTurn = (replicas: readonly Platform[]): Handler => {
  let turn = 0;
  return (request) => {
    turn += 1;
    const replica = replicas[turn % replicas.length];
    if (!replica) throw new Error('There is no replica.');
    return replica.fetch(request);
  };
};

test('a quiet platform passes every row, save those on what is fetched', async () => {
  const outcomes = await judged({ handler: onlyOne });
  expect(outcomes.get('notApplicable')).toEqual(['MON-003', 'MON-101']);
  expect([...outcomes.keys()].toSorted()).toEqual(['notApplicable', 'passed']);
});

test('replicas behind a balancer pass, as every one of them exports', async () => {
  const outcomes = await judged({ handler: inTurn, replicas: 3 });
  // The usage report is the tenant's and not a replica's: three that each tell another one are wrong.
  expect((outcomes.get('failed') ?? []).filter((id) => id !== 'MON-038')).toEqual([]);
  expect(outcomes.get('passed')).toEqual(
    expect.arrayContaining(['MON-009', 'MON-010', 'MON-011', 'MON-015']),
  );
});

test('a platform that is restarted between looks never fails', async () => {
  let looks = 0;
  let current: Platform | undefined;
  const outcomes = await judged({
    handler:
      ([first]) =>
      (request) =>
        (current ?? first)?.fetch(request) ?? Promise.reject(),
    anew: async (make, all) => {
      looks += 1;
      if (looks !== 8) return;
      // What it had counted last was not exported any more.
      current = await make();
      all.splice(0, 1, current);
    },
  });
  expect(outcomes.get('failed') ?? []).toEqual([]);
});

test('an exporter whose sending is lost now and then never fails', async () => {
  let exports = 0;
  const outcomes = await judged({
    handler: onlyOne,
    send: (accept) => async (request) => {
      exports += 1;
      return exports % 5 === 0 ? new Response(null, { status: 503 }) : await accept(request);
    },
  });
  expect((outcomes.get('failed') ?? []).filter((id) => id !== 'MON-031')).toEqual([]);
});

test('a platform with more series than are kept never fails for those that are missing', async () => {
  const dataPoints = Array.from({ length: 5000 }, (_, at) => ({
    asInt: '1',
    attributes: [{ key: 'pod', value: { stringValue: `p${at}` } }],
  }));
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'kubelet' } }] };
  const metrics = [{ name: 'pods', gauge: { dataPoints } }];
  const body = JSON.stringify({ resourceMetrics: [{ resource, scopeMetrics: [{ metrics }] }] });
  let full = false;
  const outcomes = await judged({
    handler: onlyOne,
    send: (accept) => async (request) => {
      const headers = { 'content-type': 'application/json' };
      if (!full) await accept(new Request(`${url}/v1/metrics`, { method: 'POST', headers, body }));
      full = true;
      return await accept(request);
    },
  });
  expect(outcomes.get('failed') ?? []).toEqual([]);
});

test('a platform that others use, without a selector, never fails', async () => {
  const outcomes = await judged({
    selector: false,
    handler: onlyOne,
    anew: async (_, [platform]) => {
      const body = JSON.stringify({
        model: 'pruefstein-chat',
        messages: [{ role: 'user', content: 'Guten Tag' }],
      });
      const headers = { authorization: `Bearer ${keys.key}`, 'content-type': 'application/json' };
      const beside = new Request(`${origin}/v1/chat/completions`, { method: 'POST', headers, body });
      await (await platform?.fetch(beside))?.text();
    },
  });
  expect(outcomes.get('failed') ?? []).toEqual([]);
  expect(outcomes.get('passed')).toEqual(expect.arrayContaining(['MON-009', 'MON-010', 'MON-015']));
});
