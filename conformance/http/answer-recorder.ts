import type { HeaderLines } from '../exchange.ts';
import type { WireAnswer } from '../transport.ts';
import { createBodyStore } from './body-store.ts';
import type { Seen } from './problem.ts';
import { createContinueFilter } from './unasked-continue.ts';

/** Upper bounds on what is kept of an answer, in bytes. */
export interface AnswerLimits {
  /** All heads of an answer, interim ones included; also its trailers. */
  readonly headerBytes: number;
  readonly bodyBytes: number;
}

/** A limit of ours that an answer ran into. */
export type Overflow = 'headerBytes' | 'bodyBytes' | 'bodyFraming';

export interface AnswerRecorder {
  /** Takes bytes from the network, returns those the parser shall see, or the limit they exceed. */
  arrived(chunk: Buffer): Buffer | Overflow;
  /** An answer's head is complete: an interim one (status below 200) or the final one. */
  head(status: number, rawHeaders: readonly Buffer[]): void;
  /** A piece of the body at `ms` after the request was sent; names the limit if it does not fit. */
  piece(chunk: Buffer, ms: number): Overflow | undefined;
  end(rawTrailers: readonly Buffer[]): void;
  /** What has arrived; absent if no final head did. */
  answer(): WireAnswer | undefined;
  readonly seen: Seen;
}

const noBytes = Buffer.alloc(0);

/** The smallest chunk costs six bytes on the wire for one of content. */
const framingFactor = 8;

/** Records one answer from its raw bytes and from what the parser makes of them. */
export function createAnswerRecorder(limits: AnswerLimits): AnswerRecorder {
  const unaskedContinue = createContinueFilter();
  const body = createBodyStore(limits.bodyBytes);
  let rawHead: Buffer[] = [];
  let interim = 0;
  let headBytes = 0;
  let bodyWireBytes = 0;
  let newRead = false;
  let cut = false;
  let final: Pick<WireAnswer, 'status' | 'reason' | 'httpVersion' | 'headers'> | undefined;
  let trailers: HeaderLines | undefined;

  return {
    arrived(chunk) {
      newRead = true;
      if (final !== undefined) {
        bodyWireBytes += chunk.length;
        // undici bounds neither chunk extensions nor status lines.
        return bodyWireBytes > limits.bodyBytes * framingFactor + limits.headerBytes ? 'bodyFraming' : chunk;
      }
      // Counted before the read that crosses the limit is parsed, since the final head may end inside it.
      if (headBytes > limits.headerBytes) return 'headerBytes';
      headBytes += chunk.length;
      const passed = unaskedContinue(chunk);
      if (passed.length > 0) rawHead.push(passed);
      return passed;
    },
    head(status, rawHeaders) {
      if (status < 200) {
        interim += 1;
        return;
      }
      const [only = noBytes, ...more] = rawHead;
      const raw = more.length === 0 ? only : Buffer.concat(rawHead);
      final = { status, ...statusLine(raw, interim), headers: headerLines(rawHeaders) };
      rawHead = [];
    },
    piece(chunk, ms) {
      const fits = body.add(chunk, ms, newRead);
      newRead = false;
      if (fits) return undefined;
      cut = true;
      return 'bodyBytes';
    },
    end(rawTrailers) {
      if (rawTrailers.length > 0) trailers = headerLines(rawTrailers);
    },
    answer() {
      if (final === undefined) return undefined;
      return {
        ...final,
        ...(trailers === undefined ? {} : { trailers }),
        body: body.bytes(),
        ...(cut ? { cut: 'bodyLimit' as const } : {}),
        chunks: body.parts,
      };
    },
    seen: {
      get bytes() {
        return headBytes > 0;
      },
      get head() {
        return final !== undefined;
      },
      rawHead: () => Buffer.concat(rawHead).toString('latin1'),
    },
  };
}

// The parser tells neither the version nor, if it came in two reads, the whole reason.
function statusLine(raw: Buffer, interim: number): { httpVersion: string; reason: string } {
  let start = 0;
  for (let head = 0; head < interim; head++) start = raw.indexOf('\r\n\r\n', start) + 4;
  while (raw[start] === 13 || raw[start] === 10) start += 1;
  const end = raw.indexOf('\n', start);
  const line = raw.toString('latin1', start, end === -1 ? raw.length : end).replace(/\r$/, '');
  const match = /^HTTP\/(\S+) +\d+ ?(.*)$/.exec(line);
  return { httpVersion: match?.[1] ?? '', reason: match?.[2] ?? '' };
}

// Header values are bytes; latin1 keeps each of them.
function headerLines(raw: readonly Buffer[]): HeaderLines {
  const lines: (readonly [string, string])[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    lines.push([raw[i]?.toString('latin1') ?? '', raw[i + 1]?.toString('latin1') ?? '']);
  }
  return lines;
}
