import type { Connection, End, HeaderLines, Timing } from './exchange.ts';

/** Time limits of one request, in milliseconds. */
export interface Deadlines {
  readonly connect: number;
  readonly firstByte: number;
  readonly idle: number;
  readonly total: number;
}

/** A request ready to be sent, secrets included; it never leaves the run's memory. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderLines;
  readonly body?: Uint8Array;
  readonly deadlines: Deadlines;
  /** Do not use an idle connection. */
  readonly fresh?: boolean;
}

/** What came over the wire, before redaction. */
export interface WireAnswer {
  readonly status: number;
  readonly reason: string;
  readonly httpVersion: string;
  readonly headers: HeaderLines;
  readonly trailers?: HeaderLines;
  /** As received, content codings not expanded; the beginning only if `cut`. */
  readonly body: Uint8Array;
  readonly cut?: 'bodyLimit';
  /** Arrival of each part: offset of its first byte and milliseconds since the request was sent. */
  readonly chunks: readonly (readonly [offset: number, ms: number])[];
}

export interface WireResult {
  /** The header lines that really went out, those the transport added included. */
  readonly sentHeaders: HeaderLines;
  readonly answer?: WireAnswer;
  readonly end: End;
  readonly problem?: string;
  /** `start` counts from the transport's creation. */
  readonly timing: Timing;
  readonly connection: Connection;
}

/** Carries requests. It never throws for what a server does; it throws only for our own mistakes. */
export interface Transport {
  send(request: WireRequest, signal?: AbortSignal): Promise<WireResult>;
  close(): Promise<void>;
}
