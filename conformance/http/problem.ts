import type { End, TlsFacts } from '../exchange.ts';

/** Why a connection did not come about. */
export class ConnectProblem extends Error {
  readonly end: End;
  readonly problem: string;
  readonly remoteAddress: string | undefined;
  readonly tls: TlsFacts | undefined;

  constructor(end: End, problem: string, seen: { remoteAddress?: string | undefined; tls?: TlsFacts } = {}) {
    super(problem);
    this.name = 'ConnectProblem';
    this.end = end;
    this.problem = problem;
    this.remoteAddress = seen.remoteAddress;
    this.tls = seen.tls;
  }
}

/** How an exchange ended, with the reason as a short stable code. */
export interface Ending {
  readonly end: End;
  readonly problem?: string;
}

/** What was known of an answer when it broke off. */
export interface Seen {
  /** Anything of an answer arrived. */
  readonly bytes: boolean;
  /** The final status line and all header lines arrived. */
  readonly head: boolean;
  /** The raw head as far as it arrived. */
  readonly rawHead: () => string;
}

/** The code of a network error; of several addresses that failed, the first one's. */
export function errorCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return errorCode(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}

/** Translates what undici reported of a request; `firstError` is the first one of the socket. */
export function endingOf(error: Error, firstError: Error | undefined, seen: Seen): Ending {
  if (error instanceof ConnectProblem) return { end: error.end, problem: error.problem };
  const code = errorCode(error);

  if (error.name === 'HTTPParserError') {
    const problem = parserProblem(error.message);
    // The parser's name for an answer that had announced to close, and did too early.
    if (problem === 'HPE_INVALID_EOF_STATE') return { end: 'closed', problem: closedWhere(seen) };
    return { end: 'malformed', problem };
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return { end: 'limit', problem: 'headerBytes' };
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') {
    return seen.head
      ? { end: 'closed', problem: 'closedInsideBody' }
      : { end: 'malformed', problem: lengthProblem(seen.rawHead()) };
  }
  if (error.message === 'bad upgrade') return { end: 'malformed', problem: 'unaskedUpgrade' };
  if (error.message === 'bad response') return { end: 'malformed', problem: 'unexpectedAnswer' };
  // TLS 1.3 tells only after the handshake that our certificate is missing or unwanted; the alert is followed by
  // the end of the connection, which is all that undici reports.
  const alert = errorCode(firstError);
  if (alert.startsWith('ERR_SSL_') && !seen.bytes) return { end: 'tlsRefused', problem: alert };
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE') {
    return { end: 'closed', problem: code === 'UND_ERR_SOCKET' ? closedWhere(seen) : code };
  }
  return { end: 'closed', problem: code };
}

function closedWhere(seen: Seen): string {
  if (!seen.bytes) return 'closedBeforeAnswer';
  return seen.head ? 'closedInsideBody' : 'closedInsideHead';
}

// undici 8 looks the parser's error up in a table that maps the other way round, so its code is always missing;
// the reason, e.g. "Response does not match the HTTP/1.1 protocol (Invalid status code)", is llhttp's own.
function parserProblem(message: string): string {
  const reason = /\(([^()]*(?:\([^()]*\))?[^()]*)\)$/.exec(message)?.[1] ?? '';
  const code = reason
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return code === '' ? 'HPE' : `HPE_${code}`;
}

// undici reports every fault of a head that has a Content-Length under this one name.
function lengthProblem(rawHead: string): string {
  const lengths = [...rawHead.matchAll(/^content-length[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gim)].map(
    ([, value]) => value,
  );
  if (lengths.length > 1) return new Set(lengths).size > 1 ? 'contradictingLengths' : 'repeatedLength';
  return /^transfer-encoding[ \t]*:/im.test(rawHead) ? 'lengthAndTransferEncoding' : 'malformedHead';
}
