import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../transport.ts';
import { TransportMistake } from './mistake.ts';
import { closedAfterEach } from './testing/closed-after-each.ts';
import { type Answer, listen, type RawServer, rawServer } from './testing/raw-server.ts';
import { generous, get } from './testing/request.ts';
import { createTransport, type HttpTransport, type TransportOptions } from './transport.ts';

const closing = closedAfterEach();

const ok: Answer = (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');

async function start(answer: Answer, options: TransportOptions = {}): Promise<[RawServer, HttpTransport]> {
  return [closing(await rawServer(answer)), closing(createTransport(options))];
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

describe('nobody there', () => {
  it('says that a port is closed', async () => {
    const transport = closing(createTransport());
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
    const transport = closing(createTransport());
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
    const transport = closing(createTransport());
    const sending = transport.send(get(url, changes));
    await expect(sending).rejects.toBeInstanceOf(TransportMistake);
    await expect(sending).rejects.toMatchObject({ code });
  });
  it('names no secret', async () => {
    const transport = closing(createTransport());
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
  const transport = closing(createTransport({ plainHttpHosts: ['platform.invalid'] }));
  const result = await transport.send(get('http://platform.invalid', { deadlines: generous }));
  expect(result.end).toBe('connectFailed');
});
