import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { WireRequest } from '../transport.ts';
import { TransportMistake } from './mistake.ts';
import { type Answer, listen, type RawServer, rawServer } from './testing/raw-server.ts';
import { generous, get } from './testing/request.ts';
import { createTransport, type HttpTransport, type TransportOptions } from './transport.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const ok: Answer = (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');

async function start(answer: Answer, options: TransportOptions = {}): Promise<[RawServer, HttpTransport]> {
  const server = await rawServer(answer);
  const transport = createTransport(options);
  opened.push(server, transport);
  return [server, transport];
}

describe('what was sent', () => {
  it('is recorded as it went out: order, spelling, duplicates and what was added', async () => {
    const [server, transport] = await start(ok);
    const headers = [
      ['Authorization', 'Bearer a'],
      ['X-b', '1'],
      ['x-B', '2'],
    ] as const;
    const body = new TextEncoder().encode('{"ä":1}');
    const result = await transport.send(get(`${server.origin}/v1?q=%20`, { method: 'POST', headers, body }));

    expect(result.sentHeaders).toEqual([
      ['host', `127.0.0.1:${server.port}`],
      ['connection', 'keep-alive'],
      ...headers,
      ['accept-encoding', 'identity'],
      ['content-length', '8'],
    ]);
    const lines = result.sentHeaders.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    expect(Buffer.from(server.heard[0] ?? '', 'latin1').toString()).toBe(
      `POST /v1?q=%20 HTTP/1.1\r\n${lines}\r\n{"ä":1}`,
    );
  });

  it('keeps an accept-encoding of the caller', async () => {
    const [server, transport] = await start(ok);
    const { sentHeaders } = await transport.send(
      get(server.origin, { headers: [['Accept-Encoding', 'gzip']] }),
    );
    expect(sentHeaders.filter(([name]) => /accept-encoding/i.test(name))).toEqual([
      ['Accept-Encoding', 'gzip'],
    ]);
  });
});

describe('what came back', () => {
  it('is recorded as it came: version, reason, order, spelling, duplicates, bytes', async () => {
    const [server, transport] = await start((socket) =>
      socket.write(
        Buffer.from(
          'HTTP/1.0 418 I am a pot\r\nX-A: 1\r\nset-cookie: a\r\nSet-Cookie: \xe4\r\nContent-Length: 1\r\n\r\n\xff',
          'latin1',
        ),
      ),
    );
    const { answer, end } = await transport.send(get(server.origin));
    expect(end).toBe('complete');
    expect(answer).toMatchObject({ httpVersion: '1.0', status: 418, reason: 'I am a pot' });
    expect(answer?.headers).toEqual([
      ['X-A', '1'],
      ['set-cookie', 'a'],
      ['Set-Cookie', '\xe4'],
      ['Content-Length', '1'],
    ]);
    expect(answer?.body).toEqual(new Uint8Array([0xff]));
  });

  it('has trailers in their order and spelling', async () => {
    const [server, transport] = await start((socket) =>
      socket.write(
        'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-B: 1\r\nx-a: 2\r\n\r\n',
      ),
    );
    const { answer } = await transport.send(get(server.origin));
    expect(answer?.trailers).toEqual([
      ['X-B', '1'],
      ['x-a', '2'],
    ]);
  });

  it('has the offset and time of each part', async () => {
    const [server, transport] = await start((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\none\r\n');
      setTimeout(() => socket.write('3\r\ntwo\r\n5\r\nthree\r\n0\r\n\r\n'), 60);
    });
    const { answer, timing } = await transport.send(get(server.origin));
    expect(Buffer.from(answer?.body ?? []).toString()).toBe('onetwothree');
    expect(answer?.chunks.map(([offset]) => offset)).toEqual([0, 3]);
    const [first, second] = answer?.chunks ?? [];
    expect((second?.[1] ?? 0) - (first?.[1] ?? 0)).toBeGreaterThan(30);
    expect(timing.connected).toBeLessThanOrEqual(timing.sent ?? -1);
    expect(timing.sent).toBeLessThanOrEqual(timing.firstByte ?? -1);
    expect(timing.firstByte).toBeLessThanOrEqual(timing.end);
  });

  it('is a redirect if the platform sends one: nobody follows it', async () => {
    const [server, transport] = await start((socket) =>
      socket.write('HTTP/1.1 302 Found\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n'),
    );
    const { answer } = await transport.send(get(server.origin, { headers: [['authorization', 'Bearer a']] }));
    expect(answer?.status).toBe(302);
    expect(server.heard.join('')).not.toContain('elsewhere');
  });
});

describe('connections', () => {
  it('are used again, and counted', async () => {
    const [server, transport] = await start(ok);
    const first = await transport.send(get(server.origin));
    const second = await transport.send(get(server.origin));
    expect(first.connection).toEqual({ number: 1, reused: false, remoteAddress: '127.0.0.1' });
    expect(second.connection).toEqual({ number: 1, reused: true, remoteAddress: '127.0.0.1' });
    expect(second.timing).not.toHaveProperty('connected');
    expect(server.heard).toHaveLength(1);
  });

  it('are used again after HEAD, 204 and 304', async () => {
    const [server, transport] = await start((socket, head) => {
      if (head.startsWith('HEAD')) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n');
      else socket.write(`HTTP/1.1 ${head.includes('/204') ? 204 : 304} None\r\n\r\n`);
    });
    await transport.send(get(server.origin, { method: 'HEAD' }));
    await transport.send(get(`${server.origin}/204`));
    const { connection } = await transport.send(get(`${server.origin}/304`));
    expect(connection).toMatchObject({ number: 1, reused: true });
  });

  it('are new on request', async () => {
    const [server, transport] = await start(ok);
    await transport.send(get(server.origin));
    const { connection } = await transport.send(get(server.origin, { fresh: true }));
    expect(connection).toMatchObject({ number: 2, reused: false });
  });

  it('are new after the platform closed the last one', async () => {
    const [server, transport] = await start((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'),
    );
    await transport.send(get(server.origin));
    await server.untilOpen(0);
    const { end, connection } = await transport.send(get(server.origin));
    expect({ end, connection }).toMatchObject({ end: 'complete', connection: { number: 2, reused: false } });
  });

  it('are kept up to the number set', async () => {
    const [server, transport] = await start(ok, { maxConnections: 2 });
    const three = () => Promise.all([1, 2, 3].map(() => transport.send(get(server.origin))));
    await three();
    await server.untilOpen(2);
    transport.setMaxConnections(1);
    await server.untilOpen(1);
    expect(server.heard).toHaveLength(3);
  });

  it('carry twenty requests at once without mixing them up', async () => {
    const [server, transport] = await start((socket, head) => {
      const body = /^GET \/(\d+)/.exec(head)?.[1] ?? '';
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    });
    const numbers = Array.from({ length: 20 }, (_, index) => String(index));
    const results = await Promise.all(
      numbers.map((number) => transport.send(get(`${server.origin}/${number}`))),
    );
    expect(results.map(({ answer }) => Buffer.from(answer?.body ?? []).toString())).toEqual(numbers);
  });

  it('end when the transport is closed, also those under way', async () => {
    const [server, transport] = await start((socket, head) => {
      if (!head.includes('/hang')) ok(socket, head, 0);
    });
    await transport.send(get(server.origin));
    const hanging = transport.send(get(`${server.origin}/hang`, { fresh: true }));
    await server.untilOpen(2);
    await transport.close();
    expect((await hanging).end).toBe('aborted');
    await server.untilOpen(0);
    await expect(transport.send(get(server.origin))).rejects.toThrow(TransportMistake);
  });
});

describe('the abort signal', () => {
  it('ends an exchange and keeps what had arrived', async () => {
    const abort = new AbortController();
    const [server, transport] = await start((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhal', () =>
        setTimeout(() => abort.abort(), 20),
      );
    });
    const { end, answer } = await transport.send(get(server.origin), abort.signal);
    expect({ end, text: Buffer.from(answer?.body ?? []).toString() }).toEqual({
      end: 'aborted',
      text: 'hal',
    });
    await server.untilOpen(0);
  });
  it('keeps a request from being sent if it was given before', async () => {
    const [server, transport] = await start(ok);
    expect(await transport.send(get(server.origin), AbortSignal.abort())).toMatchObject({
      end: 'aborted',
      connection: { number: 0 },
    });
    expect(server.heard).toEqual([]);
  });
});

describe('nobody there', () => {
  it('says that a port is closed', async () => {
    const transport = createTransport();
    opened.push(transport);
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await transport.send(get(`http://127.0.0.1:${port}`))).toMatchObject({
      end: 'connectFailed',
      problem: 'ECONNREFUSED',
      connection: { number: 0, reused: false },
      sentHeaders: [],
    });
  });
  it('says that a name is unknown', async () => {
    const transport = createTransport();
    opened.push(transport);
    const { end, problem } = await transport.send(get('https://platform.invalid'));
    expect(end).toBe('connectFailed');
    // A machine without a name server answers EAI_AGAIN.
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(problem);
  });
});

describe('a request that may not be sent is our mistake', () => {
  const rows: readonly [string, Partial<WireRequest> & { url: string }, string][] = [
    ['plain http to another machine', { url: 'http://platform.example' }, 'plainHttp'],
    ['a metadata address', { url: 'http://169.254.169.254/latest' }, 'metadataAddress'],
    ['another scheme', { url: 'ftp://127.0.0.1' }, 'unsupportedScheme'],
    ['no URL', { url: '//127.0.0.1' }, 'notAUrl'],
    ['a password in the URL', { url: 'https://a:b@127.0.0.1' }, 'credentialsInUrl'],
    ['a line break in a header', { url: 'http://127.0.0.1:9', headers: [['a', 'b\r\nc: d']] }, 'badRequest'],
    ['a character beyond latin1', { url: 'http://127.0.0.1:9', headers: [['a', '→']] }, 'badRequest'],
    ['a blank in a header name', { url: 'http://127.0.0.1:9', headers: [['a b', 'c']] }, 'badRequest'],
    ['a blank in the method', { url: 'http://127.0.0.1:9', method: 'GET /' }, 'badRequest'],
  ];
  it.each(rows)('%s', async (_, { url, ...changes }, code) => {
    const transport = createTransport();
    opened.push(transport);
    const sending = transport.send(get(url, changes));
    await expect(sending).rejects.toBeInstanceOf(TransportMistake);
    await expect(sending).rejects.toMatchObject({ code });
  });
  it('names no secret', async () => {
    const transport = createTransport();
    opened.push(transport);
    const sending = transport.send(get('http://127.0.0.1:9', { headers: [['authorization', 'geheim→']] }));
    await expect(sending).rejects.toSatisfy((error) => !String(error).includes('geheim'));
  });
  it('does not stand in the way of the next one', async () => {
    const [server, transport] = await start(ok);
    await transport.send(get(server.origin));
    await expect(transport.send(get(server.origin, { headers: [['a b', 'c']] }))).rejects.toThrow();
    expect(await transport.send(get(server.origin))).toMatchObject({ end: 'complete' });
  });
});

it('reaches a host over plain http that the operator has named', async () => {
  const transport = createTransport({ plainHttpHosts: ['platform.invalid'] });
  opened.push(transport);
  const result = await transport.send(get('http://platform.invalid', { deadlines: generous }));
  expect(result.end).toBe('connectFailed');
});
