import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Deadlines } from '../transport.ts';
import { closedAfterEach } from './testing/closed-after-each.ts';
import { type Answer, type RawServer, rawServer } from './testing/raw-server.ts';
import { generous, get } from './testing/request.ts';
import { createTransport, type HttpTransport, type TransportOptions } from './transport.ts';

const closing = closedAfterEach();

async function start(answer: Answer, options: TransportOptions = {}): Promise<[RawServer, HttpTransport]> {
  return [closing(await rawServer(answer)), closing(createTransport(options))];
}

const head = 'HTTP/1.1 200 OK\r\n';
const chunkedHead = `${head}transfer-encoding: chunked\r\n\r\n`;

/** Writes the same bytes as long as the client takes them. */
function endlessly(socket: Socket, text: string): void {
  const bytes = Buffer.from(text.repeat(Math.ceil(16_384 / text.length)), 'latin1');
  const pump = () => {
    while (!socket.destroyed && socket.write(bytes));
  };
  socket.on('drain', pump);
  pump();
}

function drip(socket: Socket, beginning: string, text: string): void {
  socket.write(beginning);
  const timer = setInterval(() => socket.write(text), 20);
  socket.on('close', () => clearInterval(timer));
}

describe('time limits', () => {
  /** One limit is short, the others far away. */
  const short = 150;
  const rows: readonly [string, Partial<Deadlines>, Answer, string, RegExp | undefined][] = [
    ['the first byte, when nothing comes', { firstByte: short }, () => {}, 'firstByteTimeout', undefined],
    [
      'idleness, when a head stops',
      { idle: short },
      (socket) => socket.write(head),
      'idleTimeout',
      undefined,
    ],
    [
      'idleness, when a body stops',
      { idle: short },
      (socket) => socket.write(`${head}content-length: 9\r\n\r\nhal`),
      'idleTimeout',
      /^hal$/,
    ],
    [
      'the whole, when a reason drips',
      { total: short },
      (socket) => drip(socket, 'HTTP/1.1 200 ', 'O'),
      'totalTimeout',
      undefined,
    ],
    [
      'the whole, when header lines drip',
      { total: short },
      (socket) => drip(socket, head, 'a: b\r\n'),
      'totalTimeout',
      undefined,
    ],
    [
      'the whole, when a body drips faster than idleness',
      { total: 600, idle: 300 },
      (socket) => drip(socket, chunkedHead, '1\r\nx\r\n'),
      'totalTimeout',
      /^x{3,}$/,
    ],
    ['the whole, when nothing comes', { total: short }, () => {}, 'totalTimeout', undefined],
  ];
  it.each(rows)('on %s', async (_, limits, answer, problem, body) => {
    const [server, transport] = await start(answer);
    const result = await transport.send(get(server.origin, { deadlines: { ...generous, ...limits } }));
    expect(result).toMatchObject({ end: 'timedOut', problem });
    if (body === undefined) expect(result).not.toHaveProperty('answer');
    else expect(Buffer.from(result.answer?.body ?? []).toString()).toMatch(body);
    // Never early; how late depends on the machine, and the bound only tells it from the other limits.
    expect(result.timing.end).toBeGreaterThanOrEqual(Math.min(...Object.values(limits)) - 1);
    expect(result.timing.end).toBeLessThan(5_000);
    await server.untilOpen(0);
  });

  it('on connecting, when the handshake hangs', async () => {
    const server = closing(await rawServer(() => {}));
    const transport = closing(createTransport());
    const url = server.origin.replace('http:', 'https:');
    const result = await transport.send(get(url, { deadlines: { ...generous, connect: 150 } }));
    expect(result).toMatchObject({
      end: 'connectFailed',
      problem: 'connectTimeout',
      connection: { number: 1, remoteAddress: '127.0.0.1' },
    });
    expect(result.timing).not.toHaveProperty('connected');
    await server.untilOpen(0);
  });

  it('do not count the time in which our own process was busy', async () => {
    const [server, transport] = await start((socket) =>
      socket.write(`${head}content-length: 2\r\n\r\nok`, () => {
        // The answer is on its way; now this process judges something for longer than the limit.
        const until = performance.now() + 400;
        while (performance.now() < until);
      }),
    );
    const result = await transport.send(get(server.origin, { deadlines: { ...generous, firstByte: 300 } }));
    expect(result.end).toBe('complete');
  });
});

describe('size limits', () => {
  const limits = { headerBytes: 20_000, bodyBytes: 100_000 };

  it('keep the beginning of an endless body', async () => {
    const [server, transport] = await start(
      (socket) => {
        socket.write(`${head}\r\n`);
        endlessly(socket, 'x');
      },
      { limits },
    );
    const { end, problem, answer } = await transport.send(get(server.origin));
    expect({ end, problem, cut: answer?.cut }).toEqual({
      end: 'limit',
      problem: 'bodyBytes',
      cut: 'bodyLimit',
    });
    expect(answer?.body).toEqual(new Uint8Array(limits.bodyBytes).fill(0x78));
    await server.untilOpen(0);
  });

  it('let a body of exactly the limit pass', async () => {
    const [server, transport] = await start(
      (socket) =>
        socket.write(`${head}content-length: ${limits.bodyBytes}\r\n\r\n${'x'.repeat(limits.bodyBytes)}`),
      { limits },
    );
    const { end, answer } = await transport.send(get(server.origin));
    expect(end).toBe('complete');
    expect(answer?.body).toHaveLength(limits.bodyBytes);
    expect(answer).not.toHaveProperty('cut');
  });

  const endlessHeads: readonly [string, string, string][] = [
    ['header lines without end', head, 'a: b\r\n'],
    ['one header line without end', `${head}a: `, 'b'],
    ['a header name without end', head, 'a'],
    ['a reason without end', 'HTTP/1.1 200 ', 'O'],
    ['interim answers without end', '', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
    ['unasked 100 without end', '', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['trailers without end', `${chunkedHead}0\r\n`, 'a: b\r\n'],
  ];
  it.each(endlessHeads)('end %s', async (_, beginning, rest) => {
    const [server, transport] = await start(
      (socket) => {
        socket.write(beginning);
        endlessly(socket, rest);
      },
      { limits },
    );
    const { end, problem } = await transport.send(get(server.origin));
    expect({ end, problem }).toEqual({ end: 'limit', problem: 'headerBytes' });
    await server.untilOpen(0);
  });

  it('end a chunk extension without end', async () => {
    const [server, transport] = await start(
      (socket) => {
        socket.write(`${chunkedHead}2;a=`);
        endlessly(socket, 'b');
      },
      { limits },
    );
    expect(await transport.send(get(server.origin))).toMatchObject({ end: 'limit', problem: 'bodyFraming' });
  });
});

describe('memory', () => {
  function grownBy(before: NodeJS.MemoryUsage): number {
    globalThis.gc?.();
    const after = process.memoryUsage();
    const used = ({ heapUsed, external }: NodeJS.MemoryUsage) => heapUsed + external;
    return (used(after) - used(before)) / 1_048_576;
  }

  it('stays small for 300 MB', async () => {
    const [server, transport] = await start((socket) => {
      socket.write(`${head}content-length: 300000000\r\n\r\n`);
      endlessly(socket, 'x');
    });
    const before = process.memoryUsage();
    const { end, answer } = await transport.send(get(server.origin));
    expect(end).toBe('limit');
    expect(answer?.body).toHaveLength(2 * 1_048_576);
    expect(grownBy(before)).toBeLessThan(60);
  });

  it('stays small for a megabyte in chunks of one byte', async () => {
    const [server, transport] = await start(
      (socket) => {
        socket.write(chunkedHead);
        endlessly(socket, '1\r\nx\r\n');
      },
      { limits: { bodyBytes: 1_048_576 } },
    );
    const before = process.memoryUsage();
    const { answer } = await transport.send(get(server.origin));
    expect(answer?.body).toHaveLength(1_048_576);
    expect(answer?.chunks.length).toBeLessThan(10_000);
    expect(grownBy(before)).toBeLessThan(60);
  });
});
