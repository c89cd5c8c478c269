import { createHash } from 'node:crypto';
import { isObject } from './members.ts';

/** The SHA-256 of a text in UTF-8, as descriptors state it: `sha256:` and hexadecimal digits. */
export function digestOf(text: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The same text for the same value, whatever order its members have. */
export function orderedJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The SHA-256 of a JSON value, whatever order its members have. */
export function contentDigest(value: unknown): string {
  return digestOf(orderedJson(value) ?? '');
}
