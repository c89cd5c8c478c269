import type { Transform } from 'node:stream';
import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { type HeaderLines, headerValues } from '../exchange.ts';

/** A body without its content codings. */
export interface Expanded {
  readonly bytes: Uint8Array;
  /** The codings that were named, in the order they were applied; `identity` is left out. */
  readonly codings: readonly string[];
  /** Set if only the beginning is kept. */
  readonly cut?: 'expandedLimit';
  /** Why it could not be expanded to the end; `bytes` is what came out until then. */
  readonly problem?: 'unknownCoding' | 'tooManyCodings' | 'corrupt' | 'incomplete';
}

export interface ExpandLimits {
  /** Largest result kept, in bytes; also the largest result of each step. */
  readonly bytes: number;
  readonly codings: number;
}

export const defaultExpandLimits: ExpandLimits = { bytes: 4 * 1_048_576, codings: 2 };

/**
 * Undoes the content codings that the headers of an answer name, last one first (RFC 9110, 8.4). `cut` says that the
 * body is only the beginning of what was sent.
 */
export async function expand(
  body: Uint8Array,
  headers: HeaderLines,
  limits: ExpandLimits = defaultExpandLimits,
  cut = false,
): Promise<Expanded> {
  const codings = codingsOf(headers);
  // A compressed answer to HEAD, or a 304, has no body to expand.
  if (codings.length === 0 || body.length === 0) return { bytes: body, codings };
  if (codings.length > limits.codings) return { bytes: body, codings, problem: 'tooManyCodings' };

  let bytes = body;
  let isCut = false;
  for (const name of codings.toReversed()) {
    const coding = codingNamed(name, bytes);
    if (coding === undefined) return { bytes, codings, problem: 'unknownCoding' };
    const step = await undo(coding, bytes, limits.bytes, cut || isCut);
    bytes = step.bytes;
    isCut ||= step.cut;
    if (step.problem !== undefined) return { bytes, codings, problem: step.problem };
  }
  return { bytes, codings, ...(isCut ? { cut: 'expandedLimit' as const } : {}) };
}

/** The codings of Content-Encoding in the order they were applied, in lower case, without `identity`. */
function codingsOf(headers: HeaderLines): string[] {
  return headerValues(headers, 'content-encoding')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
}

interface Coding {
  readonly whole: (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;
  /** A decoder that gives what there is; with `finishFlush` the missing end is no fault. */
  readonly stream: (options: { finishFlush?: number }) => Transform;
  readonly finishFlush: number;
}

const gzip: Coding = { whole: gunzipSync, stream: createGunzip, finishFlush: constants.Z_SYNC_FLUSH };
const zlib: Coding = { whole: inflateSync, stream: createInflate, finishFlush: constants.Z_SYNC_FLUSH };
const rawDeflate: Coding = {
  whole: inflateRawSync,
  stream: createInflateRaw,
  finishFlush: constants.Z_SYNC_FLUSH,
};
const brotli: Coding = {
  whole: brotliDecompressSync,
  stream: createBrotliDecompress,
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
};
const zstd: Coding = {
  whole: zstdDecompressSync,
  stream: createZstdDecompress,
  finishFlush: constants.ZSTD_e_flush,
};

function codingNamed(name: string, bytes: Uint8Array): Coding | undefined {
  if (name === 'gzip' || name === 'x-gzip') return gzip;
  if (name === 'br') return brotli;
  if (name === 'zstd') return zstd;
  if (name !== 'deflate') return undefined;
  // "deflate" means zlib (RFC 9110, 8.4.1.2), but many send it bare, and every browser reads both.
  const header = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return ((bytes[0] ?? 0) & 0x0f) === 8 && header % 31 === 0 ? zlib : rawDeflate;
}

/** What is larger is expanded piece by piece: a whole that turns out too large would be expanded twice. */
const wholeBytes = 262_144;

interface Undone {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
  readonly problem?: 'corrupt' | 'incomplete';
}

async function undo(coding: Coding, bytes: Uint8Array, limit: number, cut: boolean): Promise<Undone> {
  if (!cut) {
    try {
      return {
        bytes: plainView(coding.whole(bytes, { maxOutputLength: Math.min(limit, wholeBytes) })),
        cut: false,
      };
    } catch {
      // Too large or broken: the beginning is wanted all the same, and only a stream gives it.
    }
  }
  const expanded = turn.then(() =>
    beginning(coding.stream(cut ? { finishFlush: coding.finishFlush } : {}), bytes, limit, cut),
  );
  turn = expanded;
  return expanded;
}

/** Large bodies are expanded one after the other, so that eight of them at once do not take the memory of eight. */
let turn: Promise<unknown> = Promise.resolve();

function beginning(decoder: Transform, input: Uint8Array, limit: number, cut: boolean): Promise<Undone> {
  return new Promise((resolve) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const kept = () => plainView(Buffer.concat(pieces, Math.min(length, limit)));
    decoder.on('data', (piece: Uint8Array) => {
      // After the limit some pieces may still be on their way.
      if (length > limit) return;
      pieces.push(piece);
      length += piece.length;
      if (length <= limit) return;
      decoder.destroy();
      resolve({ bytes: kept(), cut: true });
    });
    decoder.on('end', () => resolve({ bytes: kept(), cut: false }));
    decoder.on('error', (error) => {
      const incomplete = 'code' in error && error.code === 'Z_BUF_ERROR';
      if (incomplete && cut) resolve({ bytes: kept(), cut: false });
      else resolve({ bytes: kept(), cut: false, problem: incomplete ? 'incomplete' : 'corrupt' });
    });
    decoder.end(input);
  });
}

// A Buffer compares and prints differently from the arrays all other bodies are.
function plainView({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
