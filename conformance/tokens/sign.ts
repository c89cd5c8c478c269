import { type KeyObject, sign } from 'node:crypto';
import { algorithmNamed, fits } from './algorithms.ts';
import type { Members } from './decode.ts';

/** A member of a token as it is written into one. */
export function encodePart(members: Members): string {
  return Buffer.from(JSON.stringify(members)).toString('base64url');
}

/**
 * A signed JWT in compact form; `header.alg` says how it is signed.
 * @throws {RangeError} if the key does not fit the algorithm
 */
export function signToken(header: Members, claims: Members, key: KeyObject): string {
  const algorithm = algorithmNamed(header.alg);
  if (!algorithm || !fits(key, algorithm)) throw new RangeError('The key does not fit the algorithm.');
  const input = `${encodePart(header)}.${encodePart(claims)}`;
  const signature = sign(algorithm.digest, Buffer.from(input), { key, ...algorithm.options });
  return `${input}.${signature.toString('base64url')}`;
}
