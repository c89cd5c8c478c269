import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { otlpReceiver } from '../../conformance/index.ts';
import { type ServedReceiver, serveLimits, serveReceiver } from './serve-receiver.ts';

// A hostile exporter neither hangs, nor fills, nor ends the kit.

const url = 'http://127.0.0.1:4318';
const quick = { ...serveLimits, headersMs: 100, requestMs: 200, checkMs: 20, connections: 8 };

let served: ServedReceiver | undefined;
afterEach(() => served?.close());

async function serving(limits = serveLimits) {
  const { makeReceiver } = await otlpReceiver();
  const receiver = makeReceiver({ url });
  served = await serveReceiver(receiver, { host: '127.0.0.1', port: 0 }, limits);
  return { receiver, port: served.port };
}

interface Line {
  readonly socket: Socket;
  /** Everything that came until the server closed. */
  readonly closed: Promise<string>;
}

async function open(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
  });
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, closed };
}

const head = (...lines: readonly string[]) =>
  ['POST /v1/metrics HTTP/1.1', 'host: x', 'content-type: application/json', ...lines, '', ''].join('\r\n');

/** An honest export still gets through. */
async function expectAlive(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/metrics`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(200);
}

it('closes on who sends a head without end', async () => {
  const { port } = await serving(quick);
  const { socket, closed } = await open(port);
  socket.write('POST /v1/metrics HTTP/1.1\r\nhost: x\r\n');
  await closed;
  await expectAlive(port);
});

it('closes on who sends a body without end, slowly', async () => {
  const { port } = await serving(quick);
  const { socket, closed } = await open(port);
  socket.write(head('content-length: 1000'));
  const drip = setInterval(() => socket.write(' '), 20);
  await closed;
  clearInterval(drip);
  await expectAlive(port);
});

it('reads no more of a body than is allowed, and says so', async () => {
  const { port } = await serving();
  const { socket, closed } = await open(port);
  socket.write(head('transfer-encoding: chunked'));
  const piece = Buffer.alloc(65_536, 32);
  let sent = 0;
  const more = () => {
    while (sent < 64 * 1_048_576 && !socket.destroyed) {
      sent += piece.length;
      if (!socket.write(Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]))) {
        socket.once('drain', more);
        return;
      }
    }
  };
  more();
  expect(await closed).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeLessThan(32 * 1_048_576);
  await expectAlive(port);
});

it.each([
  ['what is no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01'],
  ['a head that is too large', head(`x-a: ${'a'.repeat(20_000)}`)],
  ['a broken target', 'POST http://[ HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n'],
  ['a method without a target', 'CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n'],
  ['two lengths', head('content-length: 1', 'content-length: 2')],
])('survives %s', async (_, bytes) => {
  const { port } = await serving(quick);
  const { socket, closed } = await open(port);
  socket.write(Buffer.from(bytes, 'latin1'));
  await closed;
  await expectAlive(port);
});

it('survives who breaks off, and counts it as not readable', async () => {
  const { receiver, port } = await serving();
  const { socket, closed } = await open(port);
  socket.write(`${head('content-length: 1000')}{"resource`);
  await new Promise((resolve) => setImmediate(resolve));
  socket.destroy();
  await closed;
  await expectAlive(port);
  await expect.poll(() => JSON.stringify(receiver.look(`${url}/v1/metrics`))).toContain('"unreadable":1');
});

it('serves nobody beyond so many connections, and others again when they are gone', async () => {
  const { port } = await serving({ ...quick, headersMs: 5_000, requestMs: 5_000 });
  const lines = await Promise.all(Array.from({ length: 20 }, () => open(port)));
  for (const { socket } of lines) socket.destroy();
  await Promise.all(lines.map(({ closed }) => closed));
  await expect
    .poll(() =>
      expectAlive(port).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
});
