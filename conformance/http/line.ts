import type { Socket } from 'node:net';
import type { TlsFacts } from '../exchange.ts';
import { type Opened, openSocket, type Route } from './open-socket.ts';
import { ConnectProblem } from './problem.ts';
import { createHttpClient, type HttpClient } from './undici.ts';

/** The exchange under way on a line. */
export interface LineUser {
  connected(): void;
  /** Bytes undici writes, before they leave. */
  wrote(chunk: string | Uint8Array): void;
  /** Bytes read from the network; what is returned goes to undici's parser, nothing if it is `null`. */
  arrived(chunk: Buffer): Buffer | null;
}

/** One client and its one connection, so that connection, exchange and timing belong together. */
export interface Line {
  readonly client: HttpClient;
  /** Set while an exchange is under way. */
  user: LineUser | undefined;
  /** Requests that were sent over the connection as it is now. */
  served: number;
  /** Our count of connections; 0 until one was made. */
  number(): number;
  remoteAddress(): string | undefined;
  tls(): TlsFacts | undefined;
  /** The connection is open; the next request may use it. */
  isOpen(): boolean;
  /** What broke the connection, if anything did: the last error and the first one. */
  error(): Error | null;
  firstError(): Error | undefined;
  destroy(): Promise<unknown>;
}

/** Makes a line; it connects when the first request is dispatched. `nextNumber` counts connections. */
export function createLine(route: Route, headerBytes: number, nextNumber: () => number): Line {
  const opening = new Set<Socket>();
  let socket: Socket | undefined;
  let firstError: Error | undefined;
  let number = 0;
  let remoteAddress: string | undefined;
  let tls: TlsFacts | undefined;

  function track(step: Socket): void {
    opening.add(step);
    step.once('connect', () => {
      number = nextNumber();
      remoteAddress = step.remoteAddress;
    });
  }

  function connected(opened: Opened): Socket {
    tls = opened.tls;
    line.served = 0;
    socket = opened.socket;
    firstError = undefined;
    socket.on('error', (error) => {
      firstError ??= error;
    });
    opening.clear();
    tap(socket, line);
    line.user?.connected();
    return socket;
  }

  // undici calls this again on the same client if an idle connection broke before the next request was written.
  function connector(_: unknown, callback: (error: Error | null, socket?: Socket) => void): void {
    openSocket(route, track).then(
      (opened) => {
        // A destroyed socket would make undici connect again, without end.
        if (opened.socket.destroyed)
          return callback(new ConnectProblem('connectFailed', 'closedWhileConnecting'));
        callback(null, connected(opened));
      },
      (error: unknown) => {
        if (error instanceof ConnectProblem) tls = error.tls;
        // Codes of undici's own (UND_ERR_SOCKET) would make it connect again; ours are none.
        callback(error instanceof Error ? error : new ConnectProblem('connectFailed', 'unknown'));
      },
    );
  }

  const line: Line = {
    client: createHttpClient(route.target.origin, { connect: connector, headerBytes }),
    user: undefined,
    served: 0,
    number: () => number,
    remoteAddress: () => remoteAddress,
    tls: () => tls,
    isOpen: () => socket !== undefined && !socket.destroyed && !socket.readableEnded,
    error: () => socket?.errored ?? null,
    firstError: () => firstError,
    destroy() {
      // While connecting, the client alone does not end the sockets.
      for (const step of opening) step.destroy();
      socket?.destroy();
      return line.client.destroy();
    },
  };
  return line;
}

/** Lets the line's user see every byte in both directions: undici tells neither the exact head it sent nor the one it got. */
function tap(socket: Socket, line: Line): void {
  const { read, write } = socket;
  Object.assign(socket, {
    write(...args: Parameters<typeof write>) {
      line.user?.wrote(args[0]);
      return write.apply(socket, args);
    },
    read(size?: number) {
      for (;;) {
        const chunk: Buffer | null = read.call(socket, size);
        if (chunk === null || line.user === undefined) return chunk;
        const passed = line.user.arrived(chunk);
        if (passed === null || passed.length > 0) return passed;
      }
    },
  });
}
