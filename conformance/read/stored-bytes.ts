import type { StoredBody } from '../exchange.ts';

/** The bytes of a stored body, as they came after expanding. */
export function storedBytes(body: StoredBody): Uint8Array {
  if (body.text !== undefined) return new TextEncoder().encode(body.text);
  return body.base64 === undefined ? new Uint8Array() : new Uint8Array(Buffer.from(body.base64, 'base64'));
}
