import type { Exchange, StoredBody } from '../exchange.ts';
import { keptOfCut } from './exchange-of.ts';

/** What one noted arrival takes in memory, in bytes; of a body it is its text. */
const bytesPerArrival = 64;

/** Leaves of an exchange what there is room for. */
export type Room = (exchange: Exchange) => Exchange;

/** Room for `most` bytes of answers. Once they are used up, only the beginning of a longer answer is kept, as cut. */
export function makeRoom(most: number): Room {
  let used = 0;
  return (exchange) => {
    const { response } = exchange;
    if (!response) return exchange;
    const size = sizeOf(response.body);
    if (size <= keptOfCut || used + size <= most) {
      used += size;
      return exchange;
    }
    return {
      ...exchange,
      response: { ...response, body: beginningOf(response.body) },
      end: 'limit',
      problem: 'runBytes',
    };
  };
}

function sizeOf({ text = '', base64 = '', chunks = [] }: StoredBody): number {
  return text.length + base64.length + chunks.length * bytesPerArrival;
}

function beginningOf({ text, base64, wireBytes, bytes }: StoredBody): StoredBody {
  return {
    ...(text !== undefined && { text: text.slice(0, keptOfCut) }),
    ...(base64 !== undefined && { base64: base64.slice(0, keptOfCut) }),
    wireBytes,
    bytes,
    cut: 'bodyLimit',
  };
}
