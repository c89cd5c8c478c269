import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Handler } from './handler.ts';
import { createPlatform, type Platform, type PlatformOptions } from './platform.ts';

export interface ListenOptions extends Omit<PlatformOptions, 'origin'> {
  /** Port on 127.0.0.1; a free one if absent. */
  readonly port?: number;
  /** Puts something in front of the platform, such as a seeded defect. */
  readonly wrap?: (next: Handler, platform: Platform) => Handler;
}

export interface Listening {
  /** `http://127.0.0.1:<port>`; the gateway is at `<url>/v1`. */
  readonly url: string;
  readonly platform: Platform;
  /** Closes the port and every connection. */
  close(): Promise<void>;
}

/** Gives a platform a port. Listens first, since the platform wants to know its origin. */
export async function listen(options: ListenOptions = {}): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const platform = await createPlatform({ ...options, origin: url });
  const handler = options.wrap?.(platform.fetch, platform) ?? platform.fetch;

  server.on('request', (incoming, outgoing) => void serve(incoming, outgoing, url, handler, platform));
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(rawRefusal());
  });
  return {
    url,
    platform,
    async close() {
      await platform.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  handler: Handler,
  { wire }: Platform,
): Promise<void> {
  try {
    const request = requestOf(incoming, origin);
    const answer = request ? await handler(request) : refusal();
    const headers = new Headers(answer.headers);
    if (wire.closesConnections) headers.set('connection', 'close');
    await send(answer, headers, wire.headerName, outgoing);
  } catch {
    // The answer broke off, by a client that went away or a seeded defect: so does the connection.
    outgoing.destroy();
  }
}

/** The request as a web-standard one; undefined if there can be none, as for `CONNECT` or a broken target. */
function requestOf(incoming: IncomingMessage, origin: string): Request | undefined {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  // Raw lines, as Node drops all but the first of two Authorization lines.
  for (let at = 0; at < incoming.rawHeaders.length; at += 2)
    headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
  const bodiless = method === 'GET' || method === 'HEAD';
  try {
    return new Request(new URL(url.startsWith('/') ? origin + url : url), {
      method,
      headers,
      ...(bodiless ? {} : { body: Readable.toWeb(incoming), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

async function send(
  answer: Response,
  headers: Headers,
  spelt: (name: string) => string,
  outgoing: ServerResponse,
): Promise<void> {
  const { body, status } = answer;
  const head = () =>
    outgoing.writeHead(
      status,
      [...headers].flatMap(([name, value]) => [spelt(name), value]),
    );
  if (!body || outgoing.req.method === 'HEAD') {
    await body?.cancel();
    head().end();
    return;
  }
  if (!headers.get('content-type')?.startsWith('text/event-stream')) {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    headers.set('content-length', String(bytes.length));
    head().end(bytes);
    return;
  }
  head();
  const reader = body.getReader();
  // The reading loop below sees a stream that broke off; here there is nobody left to tell.
  outgoing.once('close', () => void reader.cancel().catch(() => undefined));
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!outgoing.write(part.value)) await drained(outgoing);
  }
  outgoing.end();
}

/** Waits until the client has taken what was written, or is gone. */
function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off('drain', done);
      outgoing.off('close', done);
      resolve();
    };
    if (outgoing.destroyed) return resolve();
    outgoing.on('drain', done);
    outgoing.on('close', done);
  });
}

const refused = JSON.stringify({
  error: {
    message: 'The request is not valid HTTP.',
    type: 'invalid_request_error',
    param: null,
    code: null,
  },
});

function refusal(): Response {
  return new Response(refused, {
    status: 400,
    headers: {
      'content-type': 'application/json',
      'x-request-id': `req_${randomUUID()}`,
      connection: 'close',
    },
  });
}

/** For what Node's parser refuses before there is a request. */
function rawRefusal(): string {
  return [
    'HTTP/1.1 400 Bad Request',
    'content-type: application/json',
    `content-length: ${refused.length}`,
    `x-request-id: req_${randomUUID()}`,
    'connection: close',
    '',
    refused,
  ].join('\r\n');
}
