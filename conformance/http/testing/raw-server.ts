import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** A server that says exactly what a test wants, on a port of the system's choice. */
export interface RawServer {
  readonly port: number;
  readonly origin: string;
  /** What clients sent, one text for each connection, in latin1. */
  readonly heard: string[];
  /** Resolves when the number of open connections is `count`. */
  untilOpen(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Answers each request head with what `answer` writes. */
export type Answer = (socket: Socket, head: string, connection: number) => void;

/** Listens on 127.0.0.1; with `tls` over TLS. */
export async function rawServer(answer: Answer, tls?: TlsOptions): Promise<RawServer> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const watchers = new Set<() => void>();

  function serve(socket: Socket): void {
    const connection = heard.push('') - 1;
    let taken = 0;
    sockets.add(socket);
    for (const watch of watchers) watch();
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      for (const watch of watchers) watch();
    });
    socket.on('data', (chunk) => {
      const text = heard[connection] + chunk.toString('latin1');
      heard[connection] = text;
      for (let end = text.indexOf('\r\n\r\n', taken); end !== -1; end = text.indexOf('\r\n\r\n', taken)) {
        const head = text.slice(taken, end + 4);
        taken = end + 4;
        answer(socket, head, connection);
      }
    });
  }

  const server: Server = tls === undefined ? createServer(serve) : createTlsServer(tls, serve);
  if (tls !== undefined) server.on('tlsClientError', () => {});
  const port = await listen(server);
  return {
    port,
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    heard,
    untilOpen(count) {
      return new Promise((resolve) => {
        const watch = () => {
          if (sockets.size !== count) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      });
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Listens on 127.0.0.1 and a free port, which it returns. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
