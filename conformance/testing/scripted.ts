import type { Clock } from '../conduct/clock.ts';
import type { HeaderLines } from '../exchange.ts';
import type { Transport, WireRequest, WireResult } from '../transport.ts';

/** What a scripted platform says: a whole answer, or how the exchange ended otherwise. */
export interface Said {
  readonly status?: number;
  readonly headers?: HeaderLines;
  readonly json?: unknown;
  readonly end?: WireResult['end'];
  readonly problem?: string;
}

/** A transport that answers by a script and remembers what it was sent. */
export interface Scripted extends Transport {
  readonly sent: readonly WireRequest[];
  /** The most requests that were under way at the same time. */
  readonly widest: number;
}

/** `script` sees each request and how many came for the same path before; what it returns may be awaited. */
export function scripted(script: (request: WireRequest, nth: number) => Said | Promise<Said>): Scripted {
  const sent: WireRequest[] = [];
  let underWay = 0;
  let widest = 0;
  return {
    sent,
    get widest() {
      return widest;
    },
    async send(request, signal) {
      const { pathname } = new URL(request.url);
      const nth = sent.filter(({ url }) => new URL(url).pathname === pathname).length;
      sent.push(request);
      underWay += 1;
      widest = Math.max(widest, underWay);
      const said = await Promise.resolve(script(request, nth));
      underWay -= 1;
      return resultOf(signal?.aborted ? { end: 'aborted' } : said, request);
    },
    async close() {},
  };
}

function resultOf(
  { status = 200, headers = [], json = {}, end = 'complete', problem }: Said,
  request: WireRequest,
): WireResult {
  const common = {
    sentHeaders: request.headers,
    timing: { start: 0, end: 1 },
    connection: { number: 1, reused: false },
    end,
    ...(problem !== undefined && { problem }),
  };
  if (end !== 'complete') return common;
  const body = Buffer.from(JSON.stringify(json));
  return {
    ...common,
    answer: {
      status,
      reason: '',
      httpVersion: '1.1',
      headers: [['content-type', 'application/json'], ...headers],
      body,
      chunks: [[0, 1]],
    },
  };
}

/** A list of one model, as the access call wants it. */
export const oneModel = { json: { object: 'list', data: [{ id: 'modell-a' }] } };

/** Time that passes only when somebody waits; `waited` holds how long. */
export function steppedClock(): Clock & { readonly waited: readonly number[] } {
  const waited: number[] = [];
  let now = 0;
  return {
    waited,
    elapsed: () => now,
    wait: async (ms) => {
      waited.push(ms);
      now += ms;
    },
  };
}
