import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
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
  /** How long who is refused in the middle of a body has to read why, before the connection is gone. */
  lingerMs: 1_000,
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
  server.on('request', (incoming, outgoing) => void serve(receiver, incoming, outgoing, limits));
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
  { lingerMs }: Pick<typeof serveLimits, 'lingerMs'>,
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
    if (isUnread) {
      // A connection that ends while the other side still sends takes the answer with it.
      outgoing.flushHeaders();
      outgoing.write(body);
      await closedWithin(incoming.socket, lingerMs);
    }
    outgoing.end(isUnread ? undefined : body);
    if (isUnread) incoming.destroy();
  } catch {
    outgoing.destroy();
  }
}

/** Resolves when a socket is closed, or after so many milliseconds. */
function closedWithin(socket: Socket, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
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
      // Who stops reading leaves the connection as it is, for the answer.
      ...(bodiless
        ? {}
        : { body: ReadableStream.from(incoming.iterator({ destroyOnReturn: false })), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}
