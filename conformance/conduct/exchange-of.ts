import { isUtf8 } from 'node:buffer';
import type { Exchange, StoredBody } from '../exchange.ts';
import { moreEventsThan, mostEvents } from '../read/event-count.ts';
import { defaultExpandLimits, expand } from '../read/expand.ts';
import type { WireAnswer, WireRequest, WireResult } from '../transport.ts';

/** What names an exchange. */
export type ExchangeName = Pick<Exchange, 'id' | 'name' | 'probe' | 'instance' | 'attempt'>;

/** Puts what went over the wire into the form in which it is kept; secrets are still in it. */
export async function exchangeOf(
  head: ExchangeName,
  request: WireRequest,
  result: WireResult,
  maxExpandedBytes: number,
): Promise<Exchange> {
  const { answer, end, timing, connection } = result;
  const stored = answer && (await storedAnswer(answer, maxExpandedBytes));
  const problem = result.problem ?? stored?.problem;
  return {
    ...head,
    request: {
      method: request.method,
      url: request.url,
      headers: result.sentHeaders,
      ...(request.body && { body: storedText(request.body) }),
    },
    ...(answer &&
      stored && {
        response: {
          status: answer.status,
          reason: answer.reason,
          httpVersion: answer.httpVersion,
          headers: answer.headers,
          ...(answer.trailers && { trailers: answer.trailers }),
          body: stored.body,
        },
      }),
    end,
    ...(problem !== undefined && { problem }),
    timing,
    connection,
  };
}

/** Bytes kept of a body that was cut: nothing in it is judged, and a server without end shall not fill the disk. */
export const keptOfCut = 16_384;

/** The body without its content codings; a coding that cannot be undone leaves what came out, and the reason. */
async function storedAnswer(
  answer: WireAnswer,
  maxExpandedBytes: number,
): Promise<{ readonly body: StoredBody; readonly problem?: string }> {
  const limits = { ...defaultExpandLimits, bytes: maxExpandedBytes };
  const expanded = await expand(answer.body, answer.headers, limits, answer.cut !== undefined);
  const crowded = moreEventsThan(mostEvents, expanded.bytes) ? ('bodyLimit' as const) : undefined;
  const cut = answer.cut ?? expanded.cut ?? crowded;
  const body = {
    ...contentOf(cut ? expanded.bytes.subarray(0, keptOfCut) : expanded.bytes),
    wireBytes: answer.body.byteLength,
    bytes: expanded.bytes.byteLength,
    ...(cut && { cut }),
    ...(answer.chunks.length > 0 && { chunks: cut ? answer.chunks.slice(0, 100) : answer.chunks }),
  };
  return expanded.problem ? { body, problem: `contentCoding: ${expanded.problem}` } : { body };
}

function storedText(bytes: Uint8Array): StoredBody {
  return { ...contentOf(bytes), wireBytes: bytes.byteLength, bytes: bytes.byteLength };
}

function contentOf(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(buffer) ? { text: buffer.toString('utf8') } : { base64: buffer.toString('base64') };
}
