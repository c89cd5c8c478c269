/** Header lines in the order, spelling and number in which they were sent. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

/** A body as it is stored: text if the bytes are UTF-8, base64 otherwise. */
export interface StoredBody {
  readonly text?: string;
  readonly base64?: string;
  /** Length on the wire, in bytes, before expanding a content coding. */
  readonly wireBytes: number;
  /** Length after expanding, in bytes; what is stored may be shorter. */
  readonly bytes: number;
  /** Set if the body was cut at a limit of ours; what is stored is its beginning. */
  readonly cut?: 'bodyLimit' | 'expandedLimit';
  /** Arrival of the parts: offset of the first byte and milliseconds since the request was sent. */
  readonly chunks?: readonly (readonly [offset: number, ms: number])[];
}

/** How an exchange ended. Everything but `complete` leaves what had arrived until then. */
export type End =
  | 'complete'
  | 'connectFailed'
  | 'tlsRefused'
  | 'timedOut'
  | 'closed'
  | 'malformed'
  | 'limit'
  | 'aborted';

/** What was seen of the TLS session. */
export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  readonly authorized: boolean;
  readonly problem?: string;
  readonly subject?: string;
  readonly issuer?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly altNames?: string;
  readonly fingerprint256?: string;
}

/** Where the exchange was carried. */
export interface Connection {
  /** Our own count of connections of this run, from 1; 0 if none was made. */
  readonly number: number;
  readonly reused: boolean;
  readonly remoteAddress?: string;
  readonly tls?: TlsFacts;
}

/** Milliseconds since the run began (`start`) or since `start` (all others). */
export interface Timing {
  readonly start: number;
  readonly connected?: number;
  readonly sent?: number;
  readonly firstByte?: number;
  readonly end: number;
}

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderLines;
  readonly body?: StoredBody;
}

export interface RecordedResponse {
  readonly status: number;
  readonly reason: string;
  readonly httpVersion: string;
  readonly headers: HeaderLines;
  readonly trailers?: HeaderLines;
  readonly body: StoredBody;
}

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * One request and what came back: a line of `exchanges.ndjson`. Secrets are replaced before anything reads it.
 */
export interface Exchange {
  /** `<instance>/<name>` and, for a repeat on a fresh connection, `#<attempt>`. */
  readonly id: string;
  /** The exchange's name: `<probe>` for a probe of one step, else `<probe>.<step>`. */
  readonly name: string;
  readonly probe: string;
  /** The instance of the interface: `gateway`, or the name the configuration gives it. */
  readonly instance: string;
  readonly attempt: number;
  readonly request: RecordedRequest;
  /** Absent if not even a status line arrived. */
  readonly response?: RecordedResponse;
  readonly end: End;
  /** Why it did not end complete: the code or sentence of the network or parser. */
  readonly problem?: string;
  readonly timing: Timing;
  readonly connection: Connection;
  /** Facts the probe computed from what may not be stored (a raw token). */
  readonly observations?: { readonly [name: string]: Json };
}

/** An exchange that has an answer: what checks are given. */
export interface Answered<Body = unknown> extends Exchange {
  readonly response: RecordedResponse;
  /** The parsed JSON body, typed by the schema that the judging requirement has proved; `undefined` if it is no JSON. */
  readonly json: Body;
}

/** All values of a header field, in order; names compare without case. */
export function headerValues(headers: HeaderLines, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The first value of a header field. */
export function headerValue(headers: HeaderLines, name: string): string | undefined {
  return headerValues(headers, name)[0];
}

/** The media type of an answer without parameters, in lower case; empty if there is none. */
export function mediaType(headers: HeaderLines): string {
  return (headerValue(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
