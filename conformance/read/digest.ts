import { createHash } from 'node:crypto';

/** The SHA-256 of a text in UTF-8, as descriptors state it: `sha256:` and hexadecimal digits. */
export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
