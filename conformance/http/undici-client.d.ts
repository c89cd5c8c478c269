/**
 * undici's single-connection client, without the rest of the package: half the loading time of `import 'undici'`.
 * The path is not public API; undici is pinned exactly, and `undici.ts` is the only file that may import it.
 */
declare module 'undici/lib/dispatcher/client.js' {
  import type { Socket } from 'node:net';

  export interface Controller {
    readonly rawHeaders: readonly Buffer[] | null;
    readonly rawTrailers: readonly Buffer[] | null;
    abort(reason: Error): void;
  }

  export interface Handler {
    onRequestStart(controller: Controller): void;
    onRequestSent?(): void;
    onResponseStart(controller: Controller, status: number): void;
    onResponseData(controller: Controller, chunk: Buffer): void;
    onResponseEnd(controller: Controller): void;
    onResponseError(controller: Controller | null | undefined, error: Error): void;
  }

  export type Connector = (
    options: { readonly hostname: string },
    callback: (error: Error | null, socket?: Socket) => void,
  ) => void;

  export interface ClientOptions {
    readonly allowH2: boolean;
    readonly pipelining: number;
    readonly connect: Connector;
    readonly headersTimeout: number;
    readonly bodyTimeout: number;
    readonly keepAliveTimeout: number;
    readonly maxHeaderSize: number;
  }

  export interface DispatchOptions {
    readonly method: string;
    readonly path: string;
    /** Names and values alternating. */
    readonly headers: readonly string[];
    readonly body: Uint8Array | null;
    readonly blocking: boolean;
    readonly reset: boolean | null;
    readonly servername?: string;
  }

  export default class Client {
    constructor(origin: string, options: ClientOptions);
    dispatch(options: DispatchOptions, handler: Handler): boolean;
    destroy(): Promise<null>;
  }
}
