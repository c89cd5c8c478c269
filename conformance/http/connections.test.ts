import { describe, expect, it } from 'vitest';
import { TransportMistake } from './mistake.ts';
import { closedAfterEach } from './testing/closed-after-each.ts';
import { type Answer, type RawServer, rawServer } from './testing/raw-server.ts';
import { get } from './testing/request.ts';
import { createTransport, type HttpTransport, type TransportOptions } from './transport.ts';

const closing = closedAfterEach();

const ok: Answer = (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');

async function start(answer: Answer, options: TransportOptions = {}): Promise<[RawServer, HttpTransport]> {
  return [closing(await rawServer(answer)), closing(createTransport(options))];
}

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
