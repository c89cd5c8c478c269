import { describe, expect, it } from 'vitest';
import { kitIdentity } from '../kit.ts';
import { planWith } from '../plan/plan.ts';
import { record } from '../testing/record.ts';
import { kitOf, pathOf, run, saying } from '../testing/run-probes.ts';
import { oneModel, scripted } from '../testing/scripted.ts';
import { probe, smallConfig } from '../testing/small-kit.ts';
import { conduct } from './conduct.ts';
import { runHeader, userAgent } from './wire.ts';

describe('every request', () => {
  it('is labelled as ours and carries the run id and the credential', async () => {
    const { transport } = await run([], saying({}));
    expect(Object.fromEntries(transport.sent[0]?.headers ?? [])).toMatchObject({
      'user-agent': userAgent,
      [runHeader]: '00000000-0000-4000-8000-000000000000',
      authorization: 'Bearer schluessel-4711',
    });
    expect(userAgent).toBe(`pruefstein/${kitIdentity.version} (conformance check)`);
  });

  it('is recorded with a placeholder in place of the credential', async () => {
    const { ndjson } = await run([], saying({}));
    expect(ndjson).toContain('Bearer ‹secret:gateway.key›');
    expect(ndjson).not.toContain('schluessel-4711');
  });

  it('carries configured header fields, the secret ones hidden in the evidence', async () => {
    const [gateway] = smallConfig.gateways ?? [];
    const headers = { 'X-Tenant': 'nord', 'X-Api-Key': 'kopf-schluessel-1' };
    const { transport, ndjson } = await run([], saying({}), {
      gateways: [{ url: '', ...gateway, headers }],
    });
    expect(Object.fromEntries(transport.sent[0]?.headers ?? [])).toMatchObject({
      'x-tenant': 'nord',
      'x-api-key': 'kopf-schluessel-1',
    });
    expect(ndjson).toContain('‹secret:gateway.header.x-api-key›');
    expect(ndjson).not.toContain('kopf-schluessel-1');
  });
});

describe('trouble', () => {
  it('by a closed connection is met by one repeat on a fresh one, both kept', async () => {
    const { ids: made, transport } = await run(
      [probe('other')],
      saying({ '/other': (nth) => (nth === 0 ? { end: 'closed' } : {}) }),
    );
    expect(made).toEqual(['gateway/models', 'gateway/other', 'gateway/other#2']);
    expect(transport.sent.map(({ fresh }) => fresh ?? false)).toEqual([false, false, true]);
  });

  it.each([502, 504])('by %d is met by one repeat only', async (status) => {
    const { ids: made } = await run([probe('other')], saying({ '/other': { status } }));
    expect(made).toEqual(['gateway/models', 'gateway/other', 'gateway/other#2']);
  });

  it.each([
    ['7', 7_000],
    ['86400', 30_000],
    [undefined, 1_000],
  ])('by 429 with Retry-After %s is met by waiting %d ms', async (value, ms) => {
    const headers = value === undefined ? [] : [['retry-after', value] as const];
    const { clock, ids: made } = await run(
      [probe('other')],
      saying({ '/other': (nth) => (nth === 0 ? { status: 429, headers } : {}) }),
    );
    expect(clock.waited).toEqual([ms]);
    expect(made).toEqual(['gateway/models', 'gateway/other', 'gateway/other#2']);
  });

  it('by 429 is what a probe that waits for it wants to see', async () => {
    const burst = probe(
      'burst',
      {},
      { repeat: { times: 5, until: ({ response }) => response?.status === 429 } },
    );
    const { ids: made, clock } = await run(
      [burst],
      saying({ '/burst': (nth) => (nth === 2 ? { status: 429 } : {}) }),
    );
    expect(made).toEqual(['gateway/models', 'gateway/burst~1', 'gateway/burst~2', 'gateway/burst~3']);
    expect(clock.waited).toEqual([]);
  });

  it('by a time-out ends the conversation', async () => {
    const talk = probe('talk', {
      steps: {
        first: { request: () => ({ method: 'GET', path: '/first' }) },
        second: { request: () => ({ method: 'GET', path: '/second' }) },
      },
    });
    const { ids: made, recording } = await run([talk], saying({ '/first': { end: 'timedOut' } }));
    expect(made).toEqual(['gateway/models', 'gateway/talk.first']);
    expect(recording.run.end).toBe('complete');
  });

  it('of our own is a fault of the record, and the others go on', async () => {
    const broken = probe(
      'broken',
      {},
      {
        request: (_, earlier) => {
          if (earlier.broken) throw new Error('Kein Modell schluessel-4711.');
          return { method: 'GET', path: '/never' };
        },
      },
    );
    const { recording, ids: made } = await run([broken, probe('other')], saying({}));
    expect(recording.run.faults).toEqual([
      { instance: 'gateway', name: 'broken', problem: 'Kein Modell ‹secret:gateway.key›.' },
    ]);
    expect(made).toEqual(['gateway/models', 'gateway/other']);
  });
});

describe('a conversation', () => {
  it('shows each step the redacted answers of those before', async () => {
    const talk = probe('talk', {
      steps: {
        first: { request: () => ({ method: 'GET', path: '/first' }) },
        second: {
          request: (_, { first }) => ({
            method: 'GET',
            path: `/${Object.values(first?.[0]?.json ?? {})[0]}`,
          }),
        },
      },
    });
    const { transport } = await run(
      [talk],
      saying({ '/first': { json: { next: 'weiter', echo: 'schluessel-4711' } } }),
    );
    expect(transport.sent.map(({ url }) => pathOf(url))).toEqual(['/models', '/first', '/weiter']);
  });

  it('keeps observations of the raw answer, without secrets', async () => {
    const look = probe(
      'look',
      {},
      {
        observe: (exchange) => ({
          length: exchange.response.body.bytes,
          raw: exchange.response.body.text ?? '',
        }),
      },
    );
    const { recording } = await run([look], saying({ '/look': { json: 'schluessel-4711' } }));
    expect(recording.exchanges[1]?.observations).toEqual({ length: 17, raw: '"‹secret:gateway.key›"' });
  });
});

describe('the schedule', () => {
  const names = Array.from({ length: 9 }, (_, at) => `p${at}`);

  it('grows from two requests at once to eight', async () => {
    const held: (() => void)[] = [];
    const transport = scripted(async ({ url }) => {
      if (pathOf(url) === '/models') return oneModel;
      await new Promise<void>((done) => held.push(done));
      return {};
    });
    const running = run(
      names.map((name) => probe(name)),
      transport,
    );
    const widths: number[] = [];
    for (let answered = 0; answered < names.length; answered += 1) {
      await until(() => held.length > 0);
      await settled();
      widths.push(held.length);
      held.shift()?.();
    }
    await running;
    expect(widths.slice(0, 3)).toEqual([4, 6, 7]);
    expect(transport.widest).toBeLessThanOrEqual(8);
  });

  it('runs exclusive probes alone and last', async () => {
    const alone = [probe('alone', { exclusive: true }), probe('other'), probe('third')];
    let underWay = 0;
    const beside: number[] = [];
    const order: string[] = [];
    const transport = scripted(async ({ url }) => {
      order.push(pathOf(url));
      underWay += 1;
      await settled();
      if (pathOf(url) === '/alone') beside.push(underWay);
      underWay -= 1;
      return pathOf(url) === '/models' ? oneModel : {};
    });
    await run(alone, transport);
    expect(order.at(-1)).toBe('/alone');
    expect(beside).toEqual([1]);
  });

  it('begins the longest conversations first', async () => {
    const { transport } = await run(
      [probe('short'), probe('long', {}, { repeat: { times: 2 } })],
      saying({}),
    );
    expect(transport.sent.map(({ url }) => pathOf(url)).slice(0, 2)).toEqual(['/models', '/long']);
  });

  it('makes the access calls of other credentials beside the probes that do not use them', async () => {
    const second = probe('second', { inputs: ['gateway.key', 'gateway.restrictedKey'] });
    const order: string[] = [];
    const answered: (() => void)[] = [];
    const transport = scripted(async ({ url, headers }) => {
      const isSecond = headers.some(([, value]) => value === 'Bearer zweit-4712');
      order.push(isSecond ? 'access.restrictedKey' : pathOf(url));
      if (isSecond) await new Promise<void>((done) => answered.push(done));
      return pathOf(url) === '/models' ? oneModel : {};
    });
    const [gateway] = smallConfig.gateways ?? [];
    const running = run([second, probe('other')], transport, {
      gateways: [{ url: '', ...gateway, restrictedKey: 'zweit-4712' }],
    });
    await until(() => order.includes('/other'));
    await settled();
    expect(order).toEqual(['/models', 'access.restrictedKey', '/other']);
    for (const answer of answered) answer();
    await running;
    expect(order.at(-1)).toBe('/second');
  });

  it('grows no less when a probe provokes a refusal, and halves when nobody wanted one', async () => {
    const widest = async (provokes: { readonly provokes?: 429 }) => {
      const refused = probe('refused', {}, { repeat: { times: 2, until: () => true, ...provokes } });
      const held: (() => void)[] = [];
      const transport = scripted(async ({ url }) => {
        if (pathOf(url) === '/models') return oneModel;
        if (pathOf(url) === '/refused') return { status: 429 };
        await new Promise<void>((done) => held.push(done));
        return {};
      });
      const running = run([refused, ...names.slice(0, 5).map((name) => probe(name))], transport);
      await until(() => held.length > 0);
      await settled();
      const width = held.length;
      while (held.length > 0) {
        held.shift()?.();
        await settled();
      }
      await running;
      return width;
    };
    expect([await widest({ provokes: 429 }), await widest({})]).toEqual([4, 3]);
  });

  it('begins no more requests per second than allowed', async () => {
    const { clock } = await run([probe('a'), probe('b'), probe('c')], saying({}), {
      ...smallConfig,
      http: { maxRate: 4 },
    });
    expect(clock.waited).toEqual([250, 250, 250]);
  });
});

describe('a run that ends early', () => {
  const costly = (id: string) =>
    probe(id, {}, { request: () => ({ method: 'GET', path: `/${id}`, tokens: 60 }) });

  it('by its budget sends what is free, and says so', async () => {
    const { recording, ids: made } = await run([costly('a'), costly('b'), probe('free')], saying({}), {
      ...smallConfig,
      budget: { tokens: 100 },
    });
    expect(recording.run.end).toBe('budget');
    expect(made.toSorted()).toEqual(['gateway/a', 'gateway/free', 'gateway/models']);
  });

  it('by the operator leaves a recording that can be read', async () => {
    const operator = new AbortController();
    const transport = scripted(({ url }) => {
      if (pathOf(url) === '/a') operator.abort();
      return pathOf(url) === '/models' ? oneModel : {};
    });
    const { recording } = await record(
      kitOf(probe('a'), probe('b')),
      smallConfig,
      { subject: 'all' },
      {
        transport,
        signal: operator.signal,
      },
    );
    expect(recording.run).toMatchObject({ end: 'aborted', abortedBy: 'signal' });
    expect(recording.exchanges.map(({ end }) => end)).toContain('aborted');
  });

  it('by its own limit says so', async () => {
    const transport = scripted(async ({ url }) => {
      if (pathOf(url) === '/models') return oneModel;
      await new Promise((done) => setTimeout(done, 60));
      return {};
    });
    const { recording } = await run([probe('a'), probe('b'), probe('c')], transport, {
      ...smallConfig,
      http: { runSeconds: 0.03 },
    });
    expect(recording.run).toMatchObject({ end: 'aborted', abortedBy: 'deadline' });
  });

  it('because nothing can be written throws, after the others have stopped', async () => {
    const plan = planWith(kitOf(probe('a'), probe('b')), smallConfig, { subject: 'all' });
    const origin = 'https://ki.musterland.example';
    let lines = 0;
    const conducted = conduct(plan, {
      secrets: new Map([['gateway.key', { value: 'schluessel-4711', origin }]]),
      transport: saying({}),
      sink: {
        run: () => {},
        exchange: () => {
          lines += 1;
          if (lines === 2) throw new Error('ENOSPC');
        },
      },
      signal: new AbortController().signal,
      now: () => new Date(0),
    });
    await expect(conducted).rejects.toThrow('ENOSPC');
  });
});

it('reports progress whose end is what was planned', async () => {
  const counts: string[] = [];
  const burst = probe('burst', {}, { repeat: { times: 9, until: () => true } });
  await record(
    kitOf(burst, probe('other')),
    { ...smallConfig, http: { maxConnections: 1 } },
    { subject: 'all' },
    {
      transport: saying({}),
      onProgress: (event) => {
        if (event.kind === 'exchange') counts.push(`${event.done}/${event.planned}`);
      },
    },
  );
  expect(counts[0]).toBe('1/11');
  expect(counts.at(-1)).toBe('3/3');
});

/** Lets everything that can happen without time happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await settled();
}
