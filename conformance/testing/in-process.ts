import type { Handler } from '../define-mutants.ts';
import type { HeaderLines, TlsFacts } from '../exchange.ts';
import type { Transport, WireAnswer, WireRequest, WireResult } from '../transport.ts';

/** What is noted of a session that never was: there is no network to protect. */
const session: TlsFacts = { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', authorized: true };

/**
 * A transport that hands requests to a function instead of a network: no ports, no sockets. `Response` objects know
 * neither the order nor the spelling of header fields; what depends on those needs the real transport.
 */
export function inProcess(handler: Handler): Transport {
  const created = performance.now();
  let connections = 0;
  return {
    async send(request, signal) {
      connections += 1;
      const started = performance.now();
      const since = () => performance.now() - started;
      const sentHeaders = withHost(request);
      const timing = { start: started - created };
      const tls = request.url.startsWith('https:') ? { tls: session } : {};
      const connection = { number: connections, reused: false, ...tls };
      const abort = AbortSignal.any([
        AbortSignal.timeout(request.deadlines.total),
        ...(signal ? [signal] : []),
      ]);
      try {
        const response = await raced(handler(requestOf(request, sentHeaders, abort)), abort);
        const firstByte = since();
        const answer = await answerOf(response, since, abort);
        return {
          sentHeaders,
          answer,
          end: 'complete',
          timing: { ...timing, firstByte, end: since() },
          connection,
        };
      } catch (error) {
        const end = signal?.aborted ? 'aborted' : abort.aborted ? 'timedOut' : 'closed';
        const problem = error instanceof Error ? error.message : String(error);
        return {
          sentHeaders,
          end,
          problem,
          timing: { ...timing, end: since() },
          connection,
        } satisfies WireResult;
      }
    },
    async close() {},
  };
}

function withHost({ url, headers, body }: WireRequest): HeaderLines {
  const length = body ? [['content-length', String(body.byteLength)] as const] : [];
  return [['host', new URL(url).host], ...headers, ['accept-encoding', 'identity'], ...length];
}

function requestOf({ method, url, body }: WireRequest, headers: HeaderLines, signal: AbortSignal): Request {
  const lines = headers.map(([name, value]): [string, string] => [name, value]);
  return new Request(url, { method, headers: lines, signal, ...(body && { body: Buffer.from(body) }) });
}

async function answerOf(response: Response, since: () => number, signal: AbortSignal): Promise<WireAnswer> {
  const parts: Uint8Array[] = [];
  const chunks: (readonly [number, number])[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await raced(reader.read(), signal);
    if (done) break;
    chunks.push([length, since()]);
    parts.push(value);
    length += value.byteLength;
  }
  return {
    status: response.status,
    reason: response.statusText,
    httpVersion: '1.1',
    headers: [...response.headers],
    body: Buffer.concat(parts),
    chunks,
  };
}

function raced<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
