/**
 * The one door to undici. `Client.dispatch` is recorded rather than `fetch` (twice the cost) or `Pool` (an invalid
 * argument leaves a slot hanging for ever in undici 8).
 */
import Client, { type Connector } from 'undici/lib/dispatcher/client.js';

export type HttpClient = Client;

/** Makes a client for one connection: HTTP/1.1 only, no time limits of its own. */
export function createHttpClient(
  origin: string,
  options: { readonly connect: Connector; readonly headerBytes: number },
): HttpClient {
  return new Client(origin, {
    // HTTP/2 would be on by default and would lose the order and spelling of header lines.
    allowH2: false,
    pipelining: 1,
    connect: options.connect,
    // undici's time limits tick once a second; ours are in `deadline.ts`.
    headersTimeout: 0,
    bodyTimeout: 0,
    // Below the 5 s after which common servers close an idle connection without having announced it.
    keepAliveTimeout: 4_000,
    maxHeaderSize: options.headerBytes,
  });
}
