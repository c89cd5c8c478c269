import type { Json } from '../exchange.ts';
import { type JsonFault, scanJson } from './json-scan.ts';
import { byteOffset, decodeUtf8 } from './utf8.ts';

/** Deeper nesting is refused: parsers allow millions of levels, and what walks the value afterwards overflows. */
export const maxJsonDepth = 200;

/** More values are refused: two megabytes of `[],` become 70 when parsed. Embeddings have some ten thousand. */
export const maxJsonValues = 100_000;

const bounds = { depth: maxJsonDepth, values: maxJsonValues };

export interface JsonProblem {
  readonly code: JsonFault | 'notUtf8' | 'byteOrderMark';
  /** In bytes from the beginning. */
  readonly offset: number;
  /** JSON pointer to where the reader was. */
  readonly pointer: string;
}

/** Something a parser overlooks: of members with the same name, only the last one is in the value. */
export interface JsonNote {
  readonly code: 'duplicateMember';
  readonly offset: number;
  readonly pointer: string;
}

export type JsonRead =
  | { readonly value: Json; readonly notes: readonly JsonNote[] }
  | { readonly problem: JsonProblem };

/**
 * Reads JSON strictly (RFC 8259): UTF-8 without a byte order mark, at most `maxJsonDepth` levels and `maxJsonValues`
 * values, only numbers a double can hold. A text is taken as already decoded.
 */
export function readJson(source: Uint8Array | string): JsonRead {
  const decoded = typeof source === 'string' ? { text: source } : decodeUtf8(source);
  if ('invalidAt' in decoded) {
    return { problem: { code: 'notUtf8', offset: decoded.invalidAt, pointer: '' } };
  }
  const { text } = decoded;
  if (text.startsWith('\uFEFF')) return { problem: { code: 'byteOrderMark', offset: 0, pointer: '' } };

  const { fault, duplicates } = scanJson(text, bounds);
  if (fault !== undefined) {
    return { problem: { code: fault.code, offset: byteOffset(text, fault.index), pointer: fault.pointer } };
  }
  const value: Json = JSON.parse(text);
  const notes = duplicates.map(({ index, pointer }) => ({
    code: 'duplicateMember' as const,
    offset: byteOffset(text, index),
    pointer,
  }));
  return { value, notes };
}
