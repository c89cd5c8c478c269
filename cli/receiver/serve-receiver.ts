import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Receiver } from '../../conformance/index.ts';

/** What a port needs of a receiver. */
type Accepting = Pick<Receiver, 'accept'>;

/** Where a receiver listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** A receiver with a port. */
export interface ServedReceiver {
  readonly port: number;
  /** Closes the port and every connection. */
  close(): Promise<void>;
}

/** What an exporter on the network may take up; an honest one needs little of it. */
export const serveLimits = {
  connections: 64,
  headerBytes: 16 * 1024,
  headersMs: 5_000,
  requestMs: 15_000,
  idleMs: 65_000,
  /** How often the times are looked at. */
  checkMs: 1_000,
};

/**
 * Gives a receiver a port.
 * @throws what the operating system says if it cannot listen there
 */
export async function serveReceiver(
  receiver: Accepting,
  { host, port }: ListenAddress,
  limits = serveLimits,
): Promise<ServedReceiver> {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: limits.checkMs,
  });
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  server.on('error', () => undefined);
  server.on('request', (incoming, outgoing) => void serve(receiver, incoming, outgoing));
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  receiver: Accepting,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  // Whoever breaks off is no fault of ours.
  for (const side of [incoming, outgoing]) side.on('error', () => undefined);
  try {
    const request = requestOf(incoming);
    const answer = request ? await receiver.accept(request) : new Response(null, { status: 400 });
    const body = new Uint8Array(await answer.arrayBuffer());
    // Of a body that was refused nothing more is read.
    const isUnread = !incoming.complete || !request;
    outgoing.writeHead(answer.status, {
      ...Object.fromEntries(answer.headers),
      'content-length': body.length,
      ...(isUnread && { connection: 'close' }),
    });
    outgoing.end(body, () => {
      if (isUnread) incoming.destroy();
    });
  } catch {
    outgoing.destroy();
  }
}

/** The request as a web-standard one; undefined if there can be none. The receiver looks at nothing but its path. */
function requestOf(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/' } = incoming;
  const bodiless = method === 'GET' || method === 'HEAD';
  try {
    const headers = new Headers();
    for (let at = 0; at < incoming.rawHeaders.length; at += 2)
      headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
    return new Request(new URL(url, 'http://receiver.invalid'), {
      method,
      headers,
      ...(bodiless ? {} : { body: Readable.toWeb(incoming), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}
