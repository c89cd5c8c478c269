import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { readOtlpFigures } from '../metrics/otlp-figures.ts';
import { makeReceiver, type Receiver, type ReceiverOptions } from './receiver.ts';

const url = 'http://127.0.0.1:4318';

interface Sent {
  readonly signal?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly method?: string;
}

/** Exports a body, as JSON if nothing else is said. */
async function send(receiver: Receiver, body: unknown, { signal = 'metrics', headers, method }: Sent = {}) {
  const request = new Request(`${url}/v1/${signal}`, {
    method: method ?? 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'GET'
      ? {}
      : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const answer = await receiver.accept(request);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } });

interface PointOptions {
  readonly value: number;
  readonly start?: number;
  readonly time: number;
  readonly temporality?: 1 | 2;
  readonly instance?: string;
  readonly model?: string;
}

/** An export of one counter with one point. */
function counted({ value, start = 1, time, temporality = 2, instance = 'a', model = 'm' }: PointOptions) {
  const dataPoints = [
    {
      attributes: [attribute('gen_ai.request.model', model)],
      startTimeUnixNano: `${start}000000000`,
      timeUnixNano: `${time}000000000`,
      asInt: String(value),
    },
  ];
  const sum = { dataPoints, aggregationTemporality: temporality, isMonotonic: true };
  return {
    resourceMetrics: [
      {
        resource: {
          attributes: [attribute('service.name', 'gw'), attribute('service.instance.id', instance)],
        },
        scopeMetrics: [{ scope: { name: 's' }, metrics: [{ name: 'calls', unit: '{call}', sum }] }],
      },
    ],
  };
}

const figuresOf = (receiver: Receiver) => {
  const read = readOtlpFigures(receiver.look(`${url}/v1/metrics`));
  if ('fault' in read) throw new Error(read.fault);
  return read;
};

const totalOf = (receiver: Receiver) =>
  figuresOf(receiver)
    .series.filter(({ name }) => name === 'calls_total')
    .reduce((sum, { value }) => sum + value, 0);

async function receiving(exports: readonly object[], options: Partial<ReceiverOptions> = {}) {
  const receiver = makeReceiver({ url, ...options });
  for (const one of exports) expect((await send(receiver, one)).status).toBe(200);
  return receiver;
}

describe('keeps the state of a series', () => {
  it.each([
    ['the latest of cumulative values', [counted({ value: 3, time: 2 }), counted({ value: 7, time: 3 })], 7],
    ['a fall, as it was exported', [counted({ value: 7, time: 2 }), counted({ value: 3, time: 3 })], 3],
    ['not what comes late', [counted({ value: 7, time: 3 }), counted({ value: 3, time: 2 })], 7],
    ['the same sent twice once', [counted({ value: 7, time: 3 }), counted({ value: 7, time: 3 })], 7],
    [
      'both sides of a restart',
      [
        counted({ value: 7, time: 3 }),
        counted({ value: 2, start: 4, time: 5 }),
        counted({ value: 3, start: 4, time: 6 }),
      ],
      10,
    ],
    [
      'replicas that do not say which one they are, by their beginnings',
      [
        counted({ value: 7, time: 3 }),
        counted({ value: 2, start: 2, time: 3 }),
        counted({ value: 8, time: 4 }),
      ],
      10,
    ],
    [
      'the sum of deltas',
      [
        counted({ value: 3, start: 1, time: 2, temporality: 1 }),
        counted({ value: 4, start: 2, time: 3, temporality: 1 }),
      ],
      7,
    ],
    [
      'a delta sent twice once',
      [
        counted({ value: 3, start: 1, time: 2, temporality: 1 }),
        counted({ value: 3, start: 1, time: 2, temporality: 1 }),
      ],
      3,
    ],
  ])('%s', async (_, exports, total) => {
    expect(totalOf(await receiving(exports))).toBe(total);
  });
});

describe('tells series apart', () => {
  it('whose labels differ only far behind', async () => {
    const long = 'x'.repeat(500);
    const receiver = await receiving([
      counted({ value: 3, time: 2, model: `${long}a` }),
      counted({ value: 4, time: 2, model: `${long}b` }),
    ]);
    expect(figuresOf(receiver).series.filter(({ name }) => name === 'calls_total')).toHaveLength(2);
    expect(JSON.stringify(receiver.look(`${url}/v1/metrics`)).length).toBeLessThan(1500);
  });

  it('by the names that are wanted', async () => {
    const receiver = await receiving([counted({ value: 3, time: 2 })]);
    const namesIn = (query: string) => JSON.stringify(receiver.look(`${url}/v1/metrics${query}`));
    expect(namesIn('?name=calls_total')).toContain('"calls"');
    expect(namesIn('?name=other_total')).not.toContain('"calls"');
  });
});

describe('tells processes apart', () => {
  it('sees a restart by its beginning', async () => {
    const receiver = await receiving([counted({ value: 7, time: 3 })]);
    const before = figuresOf(receiver).processes;
    await send(receiver, counted({ value: 8, time: 4 }));
    expect(figuresOf(receiver).processes).toBe(before);
    await send(receiver, counted({ value: 2, start: 5, time: 6 }));
    expect(figuresOf(receiver).processes).not.toBe(before);
  });

  it('sees a gap between deltas, behind which some may be missing', async () => {
    const receiver = await receiving([counted({ value: 3, start: 1, time: 2, temporality: 1 })]);
    const before = figuresOf(receiver).processes;
    await send(receiver, counted({ value: 1, start: 2, time: 3, temporality: 1 }));
    expect(figuresOf(receiver).processes).toBe(before);
    await send(receiver, counted({ value: 1, start: 9, time: 10, temporality: 1 }));
    expect(figuresOf(receiver).processes).not.toBe(before);
    expect(totalOf(receiver)).toBe(5);
  });

  it('sees no gap where a series rests while others go on', async () => {
    const delta = { temporality: 1 } as const;
    const receiver = await receiving([counted({ value: 3, start: 1, time: 2, ...delta })]);
    await send(receiver, counted({ value: 1, start: 2, time: 3, model: 'n', ...delta }));
    const before = figuresOf(receiver).processes;
    await send(receiver, counted({ value: 1, start: 3, time: 4, ...delta }));
    expect(figuresOf(receiver).processes).toBe(before);
  });

  it('names all that export', async () => {
    const receiver = await receiving([
      counted({ value: 7, time: 3 }),
      counted({ value: 2, time: 3, instance: 'b' }),
    ]);
    expect(figuresOf(receiver).processes.split('\n')).toHaveLength(2);
    expect(totalOf(receiver)).toBe(9);
  });
});

describe('answers', () => {
  const body = counted({ value: 1, time: 2 });
  it.each([
    ['an export', 200, body, {}],
    ['a compressed export', 200, gzipSync(JSON.stringify(body)), { headers: { 'content-encoding': 'gzip' } }],
    [
      'an empty export in protobuf',
      200,
      new Uint8Array(),
      { headers: { 'content-type': 'application/x-protobuf' } },
    ],
    ['another path', 404, body, { signal: 'profiles' }],
    ['a GET', 405, undefined, { method: 'GET' }],
    ['another media type', 415, body, { headers: { 'content-type': 'text/plain' } }],
    ['an unknown content coding', 415, body, { headers: { 'content-encoding': 'aes' } }],
    ['a broken content coding', 400, body, { headers: { 'content-encoding': 'gzip' } }],
    ['broken JSON', 400, new TextEncoder().encode('{"resourceMetrics":['), {}],
    ['JSON of another shape', 400, { resourceMetrics: 7 }, {}],
    [
      'broken protobuf',
      400,
      new Uint8Array([10, 5, 1]),
      { headers: { 'content-type': 'application/x-protobuf' } },
    ],
    ['what is too large', 413, new Uint8Array(5000).fill(32), {}],
    [
      'what is too large when expanded',
      413,
      gzipSync(new Uint8Array(90_000)),
      { headers: { 'content-encoding': 'gzip' } },
    ],
  ])('%s with %i', async (_, status, sent, how) => {
    const receiver = makeReceiver({ url, limits: { bodyBytes: 4000, expandedBytes: 50_000 } });
    expect(await send(receiver, sent, how)).toMatchObject({ status });
  });

  it('in the encoding of the export, with the reason', async () => {
    const receiver = makeReceiver({ url });
    const json = await send(receiver, { resourceMetrics: [7] });
    expect(json.headers.get('content-type')).toBe('application/json');
    expect(JSON.parse(json.body).message).toContain('/resourceMetrics/0');
    const protobuf = await send(receiver, new Uint8Array([10, 5, 1]), {
      headers: { 'content-type': 'application/x-protobuf' },
    });
    expect(protobuf.headers.get('content-type')).toBe('application/x-protobuf');
    expect(protobuf.body).toContain('truncated (byte 1)');
  });

  it('with 401 who has not the key, and counts them', async () => {
    const receiver = makeReceiver({ url, key: 'export-key' });
    expect((await send(receiver, body)).status).toBe(401);
    expect((await send(receiver, body, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
    expect((await send(receiver, body, { headers: { authorization: 'Bearer export-key' } })).status).toBe(
      200,
    );
    expect(receiver.look(`${url}/v1/metrics`)).toMatchObject({
      receiver: { keyed: true, exports: 1, refused: { credential: 2 } },
    });
  });

  it('with 429 whoever exports without pause', async () => {
    let time = 0;
    const receiver = makeReceiver({ url, limits: { perSecond: 2 }, now: () => time });
    const statuses = [];
    for (const at of [0, 10, 20, 1000]) {
      time = at;
      statuses.push((await send(receiver, body)).status);
    }
    expect(statuses).toEqual([200, 200, 429, 200]);
  });

  it('with 400 a body that breaks off', async () => {
    const receiver = makeReceiver({ url });
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    const request = new Request(`${url}/v1/metrics`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: broken,
      duplex: 'half',
    });
    expect((await receiver.accept(request)).status).toBe(400);
  });

  it('that there is no room for more series, and keeps those it has', async () => {
    const receiver = makeReceiver({ url, limits: { series: 2 } });
    for (const model of ['a', 'b', 'c']) {
      const { status, body: said } = await send(receiver, counted({ value: 1, time: 2, model }));
      expect(status).toBe(200);
      expect(said.includes('rejectedDataPoints')).toBe(model === 'c');
    }
    expect(totalOf(receiver)).toBe(2);
    expect(receiver.look(`${url}/v1/metrics`)).toMatchObject({ receiver: { dropped: 1 } });
  });
});

describe('keeps what is bounded of what has no bound', () => {
  const long = (at: number) => String(at).padEnd(100_000, 'x');
  const point = { asInt: '1', timeUnixNano: '5', startTimeUnixNano: '1' };
  const metrics = (
    metric: object,
    more: { readonly resource?: object; readonly schemaUrl?: string } = {},
  ) => ({
    resourceMetrics: [
      {
        resource: more.resource ?? {},
        scopeMetrics: [{ ...(more.schemaUrl && { schemaUrl: more.schemaUrl }), metrics: [metric] }],
      },
    ],
  });
  const gauge = (more: object = {}) => ({ dataPoints: [{ ...point, ...more }] });

  it.each<[string, (at: number) => object]>([
    ['units', (at) => metrics({ name: `m${at}`, unit: long(at), gauge: gauge() })],
    ['schema addresses', (at) => metrics({ name: `m${at}`, gauge: gauge() }, { schemaUrl: long(at) })],
    [
      'members of a resource that nobody knows',
      (at) => metrics({ name: `m${at}`, gauge: gauge() }, { resource: { own: long(at) } }),
    ],
    [
      'values of an attribute that nobody knows',
      (at) =>
        metrics({ name: `m${at}`, gauge: gauge({ attributes: [{ key: 'a', value: { own: long(at) } }] }) }),
    ],
    ['counts', (at) => metrics({ name: `m${at}`, histogram: { dataPoints: [{ count: long(at), sum: 1 }] } })],
  ])('%s', async (_, exported) => {
    const receiver = makeReceiver({ url, limits: { perSecond: 1000 } });
    for (let at = 0; at < 20; at += 1) expect((await send(receiver, exported(at))).status).toBe(200);
    expect(JSON.stringify(receiver.look(`${url}/v1/metrics`)).length).toBeLessThan(50_000);
  });

  it('and counts resources against the room, once each', async () => {
    const receiver = makeReceiver({ url, limits: { characters: 3000 } });
    const resource = (at: number) => ({ attributes: [attribute('a', String(at).padEnd(1000, 'x'))] });
    for (const at of [1, 1, 1, 1, 1, 2, 3, 4])
      await send(receiver, metrics({ name: 'm', gauge: gauge() }, { resource: resource(at) }));
    const { resourceMetrics, receiver: tally } = receiver.look(`${url}/v1/metrics`) as never as {
      resourceMetrics: unknown[];
      receiver: object;
    };
    expect(resourceMetrics).toHaveLength(2);
    expect(tally).toMatchObject({ dropped: 2 });
  });

  it('and no half of a secret', async () => {
    const key = 'haupt-schluessel-4711-des-laufs';
    const secrets = new Map([['gateway.key', { value: key, origin: url }]]);
    const receiver = makeReceiver({ url, secrets });
    const attributes = [attribute('a', `${'x'.repeat(110)}${key}`)];
    await send(receiver, metrics({ name: 'm', gauge: gauge({ attributes }) }));
    secrets.set('issuer.token', { value: 'token-das-erst-spaeter-kam', origin: url });
    const name = `${'x'.repeat(990)}token-das-erst-spaeter-kam`;
    const spans = [{ traceId: '7072756566737465a1b2c3d4e5f60718', name }];
    await send(receiver, { resourceSpans: [{ scopeSpans: [{ spans }] }] }, { signal: 'traces' });
    const seen = ['metrics', 'traces'].map((signal) => JSON.stringify(receiver.look(`${url}/v1/${signal}`)));
    for (const part of ['haupt-s', 'token-d']) expect(seen.join()).not.toContain(part);
  });
});

describe('of spans and log records', () => {
  const ours = '7072756566737465a1b2c3d4e5f60718';
  const others = '0af7651916cd43dd8448eb211c80319c';
  const spans = (...entries: readonly object[]) => ({
    resourceSpans: [{ scopeSpans: [{ spans: entries }] }],
  });
  const lookAt = (receiver: Receiver) => JSON.stringify(receiver.look(`${url}/v1/traces`));

  it('keeps those of our traces and those with our marks, and only counts the others', async () => {
    const receiver = makeReceiver({ url });
    const marked = [attribute('prompt', 'Vorgang PRUEFSTEIN-KANARIE-0a1b')];
    const hidden = [
      { key: 'p', value: { bytesValue: Buffer.from('pruefstein-kanarie-77').toString('base64') } },
    ];
    await send(
      receiver,
      spans(
        { traceId: ours, name: 'mine' },
        { traceId: others, name: 'theirs', attributes: [attribute('prompt', 'Steuernummer')] },
        { traceId: others, name: 'marked', attributes: marked },
        { traceId: others, name: 'hidden', attributes: hidden },
      ),
      { signal: 'traces' },
    );
    const seen = lookAt(receiver);
    for (const kept of ['mine', 'marked', 'hidden', 'pruefstein-kanarie-77']) expect(seen).toContain(kept);
    for (const left of ['theirs', 'Steuernummer']) expect(seen).not.toContain(left);
    expect(receiver.look(`${url}/v1/traces`)).toMatchObject({ receiver: { entries: 4 } });
  });

  it('keeps of a long text where the mark is', async () => {
    const receiver = makeReceiver({ url });
    const long = `${'a'.repeat(5000)} pruefstein-kanarie-0a1b ${'z'.repeat(5000)}`;
    await send(receiver, spans({ traceId: ours, attributes: [attribute('prompt', long)] }), {
      signal: 'traces',
    });
    expect(lookAt(receiver)).toContain('pruefstein-kanarie-0a1b');
    expect(lookAt(receiver).length).toBeLessThan(1500);
  });

  it('keeps every mark of a long text', async () => {
    const receiver = makeReceiver({ url });
    const long = `pruefstein-kanarie-01 ${'a'.repeat(5000)} pruefstein-kanarie-02 ${'z'.repeat(5000)}`;
    await send(receiver, spans({ traceId: ours, name: long }), { signal: 'traces' });
    expect(lookAt(receiver)).toContain('pruefstein-kanarie-01');
    expect(lookAt(receiver)).toContain('pruefstein-kanarie-02');
  });

  it('keeps nothing of an export but what is ours, and who sent it', async () => {
    const receiver = makeReceiver({ url, limits: { characters: 3000, perSecond: 1000 } });
    const long = (at: number) => ({ attributes: [attribute('a', String(at).padEnd(900, 'x'))] });
    for (const at of [1, 1, 1, 2, 3, 4])
      await send(
        receiver,
        { resourceSpans: [{ resource: long(at), scopeSpans: [{ spans: [{ traceId: ours }] }] }] },
        { signal: 'traces' },
      );
    expect(lookAt(receiver).match(/traceId/g)).toHaveLength(4);
    expect(receiver.look(`${url}/v1/traces`)).toMatchObject({ receiver: { entries: 6, dropped: 2 } });
  });

  it('keeps no more than there is room for', async () => {
    const receiver = makeReceiver({ url, limits: { entries: 2 } });
    for (const name of ['a', 'b', 'c'])
      await send(receiver, spans({ traceId: ours, name }), { signal: 'traces' });
    expect(receiver.look(`${url}/v1/traces`)).toMatchObject({ receiver: { entries: 3, dropped: 1 } });
  });
});

test('tells how many bytes it has read, also of what it refuses', async () => {
  const told: number[] = [];
  const limits = { bodyBytes: 1000 };
  const receiver = makeReceiver({ url, limits, onRead: (bytes) => told.push(bytes) });
  await send(receiver, {});
  await send(receiver, gzipSync(new Uint8Array(500)), { headers: { 'content-encoding': 'gzip' } });
  await send(receiver, new Uint8Array(5000));
  expect(told).toEqual([4, gzipSync(new Uint8Array(500)).length + 500, 1000]);
});

test('looks at its own addresses only', () => {
  const receiver = makeReceiver({ url: `${url}/otlp/` });
  expect(receiver.look(`${url}/otlp/v1/metrics`)).toMatchObject({ resourceMetrics: [] });
  expect(receiver.look(`${url}/v1/metrics`)).toBeUndefined();
  expect(receiver.look(`${url}/otlp/v1/metrics/`)).toBeUndefined();
});
