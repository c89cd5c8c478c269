import { describe, expect, it } from 'vitest';
import { type ClientRun, defineConversation } from '../define-probe.ts';
import type { Json } from '../exchange.ts';
import { judgeRows } from '../judge/judge.ts';
import { requestsOf } from '../plan/plan-requests.ts';
import { indexOf } from '../recording/recording-index.ts';
import { record } from '../testing/record.ts';
import { kitOf } from '../testing/run-probes.ts';
import { oneModel, type Said, scripted } from '../testing/scripted.ts';
import { smallConfig } from '../testing/small-kit.ts';
import type { Clock } from './clock.ts';

const url = 'https://ki.musterland.example/v1';
const key = 'schluessel-4711';

/** Time that stands still while something is waited for, but for `times` waits. */
function clockOf(times = 0): Clock {
  let now = 0;
  let left = times;
  return {
    elapsed: () => now,
    wait: async (ms, signal) => {
      if (left > 0) {
        left -= 1;
        now += ms;
        await new Promise(setImmediate);
      } else if (!signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    },
  };
}

/** Lets a client speak to a gateway that answers its own address by `said`, and judges what was recorded. */
async function speak(
  converse: ClientRun['converse'],
  options: {
    readonly said?: (nth: number) => Said | Promise<Said>;
    readonly most?: number;
    readonly clock?: Clock;
    readonly signal?: AbortSignal;
  } = {},
) {
  const { said = () => ({}), most = 4, clock = clockOf(), signal } = options;
  const probe = defineConversation({
    id: 'other',
    interface: 'gateway',
    title: { de: 'Fremder Client', en: 'Client of others' },
    class: 'read',
    inputs: ['gateway.key'],
    most,
    wanted: () => true,
    converse,
  });
  const transport = scripted((request, nth) => (request.url === `${url}/models` ? oneModel : said(nth)));
  const host = { transport, clock, ...(signal && { signal }) };
  const kit = kitOf(probe);
  const { recording, ndjson } = await record(kit, smallConfig, { subject: 'all' }, host);
  const { run, exchanges } = recording;
  const judged = judgeRows(kit, run, indexOf(exchanges)).find(({ row }) => row.id === 'GW-001');
  const own = exchanges.filter((exchange) => exchange.probe === 'other');
  const facts = own.flatMap(({ observations }) => (observations ? [observations.client] : []));
  return { probe, own, facts, judged: judged?.judgement, sent: transport.sent, run, ndjson };
}

describe('a client that is not ours', () => {
  it('makes exchanges like any other, with our credential and its facts beside the last', async () => {
    const { own, facts, sent, judged } = await speak(
      async (_, { fetch }) => {
        const headers = { authorization: 'Bearer eigener', cookie: 'a=b', 'x-own': '1', 'user-agent': 'x' };
        const answer = await fetch(url, { method: 'POST', headers, body: '{"a":1}' });
        await fetch(new URL(url));
        return { status: answer.status, said: (await answer.json()) as Json };
      },
      { said: () => ({ json: { ok: true } }) },
    );
    expect(own.map(({ id, request }) => `${id} ${request.method} ${request.body?.text ?? '–'}`)).toEqual([
      'gateway/other~1 POST {"a":1}',
      'gateway/other~2 GET –',
    ]);
    const fields = new Map(sent.find(({ method }) => method === 'POST')?.headers);
    expect(fields.get('authorization')).toBe(`Bearer ${key}`);
    expect(fields.get('x-own')).toBe('1');
    expect(fields.has('cookie')).toBe(false);
    expect(fields.get('user-agent')).toMatch(/^pruefstein/);
    expect(own.map(({ observations }) => observations !== undefined)).toEqual([false, true]);
    expect(facts).toEqual([{ status: 200, said: { ok: true } }]);
    expect(judged?.outcome).toBe('passed');
  });

  it.each([
    ['another origin', 'https://fremd.example/v1'],
    ['another path', 'https://ki.musterland.example/admin'],
    ['no address', 'nirgendwo'],
  ])('reaches %s neither by itself nor by a redirect', async (_, elsewhere) => {
    const { own, facts, sent } = await speak(async (_instance, { fetch }) => {
      await fetch(url);
      const refused = await fetch(elsewhere).catch((error: unknown) => String(error));
      return { refused: String(refused).slice(0, 7) };
    });
    expect(own).toHaveLength(1);
    expect(sent.map((request) => request.url).filter((one) => !one.startsWith(url))).toEqual([]);
    expect(facts).toEqual([{ refused: 'NotSent', held: 'address' }]);
  });

  it('is stopped when it has made as many requests as it may', async () => {
    const { own, facts } = await speak(async (_, { fetch, signal }) => {
      while (!signal.aborted) await fetch(url).catch(() => {});
      return {};
    });
    expect(own).toHaveLength(4);
    expect(facts).toEqual([{ held: 'requests' }]);
  });

  it('is stopped when it waits although nothing is under way', async () => {
    const waiting: ClientRun['converse'] = async (_, { fetch, signal }) => {
      await fetch(url);
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      return { waited: true };
    };
    const { facts } = await speak(waiting, { clock: clockOf(9) });
    expect(facts).toEqual([{ waited: true, held: 'silence' }]);
  });

  it('is not stopped while an answer is on its way, until the whole takes too long', async () => {
    let answer: (said: Said) => void = () => {};
    const late = new Promise<Said>((resolve) => {
      answer = resolve;
    });
    const slow: ClientRun['converse'] = async (_, { fetch, signal }) => {
      signal.addEventListener('abort', () => answer({}), { once: true });
      await fetch(url);
      return { came: true };
    };
    const { facts } = await speak(slow, { said: () => late, clock: clockOf(24) });
    expect(facts).toEqual([{ came: true, held: 'time' }]);
  });

  it('gets a network error for an answer that is not whole, and nothing is concluded', async () => {
    const { own, facts, judged } = await speak(
      async (_, { fetch }) => {
        const first = await fetch(url).catch((error: unknown) => String(error));
        await fetch(url);
        return { first: String(first) };
      },
      { said: (nth) => (nth === 0 ? { end: 'timedOut', problem: 'idle' } : {}) },
    );
    expect(own.map(({ end }) => end)).toEqual(['timedOut', 'complete']);
    expect(facts).toEqual([{ first: 'TypeError: fetch failed: idle' }]);
    expect(judged).toMatchObject({ outcome: 'inconclusive', cause: { kind: 'transport' } });
  });

  it('may give up a request, which is recorded all the same', async () => {
    const { own, facts } = await speak(async (_, { fetch }) => {
      const refused = await fetch(url, { signal: AbortSignal.abort() }).catch(() => true);
      return { refused: refused === true };
    });
    expect(own).toHaveLength(1);
    expect(facts).toEqual([{ refused: true }]);
  });

  it('shows no secret and no endless text among its facts', async () => {
    const { facts, ndjson } = await speak(async (_, { fetch }) => {
      await fetch(url);
      return {
        problem: `mit ${key} gescheitert`,
        long: `${'x'.repeat(295)}${key}`,
        many: Array(500).fill(1),
      };
    });
    expect(facts).toMatchObject([{ problem: 'mit ‹secret:gateway.key› gescheitert' }]);
    expect(ndjson).not.toContain(key);
    const [{ long, many }] = facts as unknown as [{ long: string; many: unknown[] }];
    expect([long.length, many.length]).toEqual([300, 100]);
  });

  it.each<[string, ClientRun['converse']]>([
    ['throws at once', async () => Promise.reject(new Error('kaputt'))],
    [
      'throws later',
      async (_, { fetch }) => {
        await fetch(url);
        throw new Error('kaputt');
      },
    ],
    ['sends nothing', async () => ({ done: true })],
  ])('whose driver %s is a mistake of the kit', async (_, converse) => {
    const { judged, run } = await speak(converse);
    expect(run.faults).toHaveLength(1);
    expect(judged?.outcome).toBe('kitError');
  });

  it('that finds nothing to do leaves nothing behind', async () => {
    const { own, run } = await speak(async () => undefined);
    expect([own, run.faults]).toEqual([[], []]);
  });

  it('leaves no facts if the operator stops the run', async () => {
    const operator = new AbortController();
    const { own, facts, judged } = await speak(
      async (_, { fetch }) => {
        await fetch(url);
        operator.abort();
        await fetch(url).catch(() => {});
        return { reached: 'the end' };
      },
      { signal: operator.signal },
    );
    expect(own).toHaveLength(1);
    expect(facts).toEqual([]);
    expect(judged?.outcome).toBe('notRun');
  });

  it('stands in the plan with the number of its requests', async () => {
    const { probe } = await speak(async () => undefined);
    const instance = { interface: 'gateway', name: 'gateway', url, inputs: ['gateway.key'] };
    expect(requestsOf(probe, instance as never)).toEqual([
      { name: 'other', method: '', url, credential: 'key', times: 4, tokens: 0, madeByClient: true },
    ]);
  });
});
