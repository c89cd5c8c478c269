import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Members } from './decode.ts';

/** Members of a JWK that only its owner may know (RFC 7518, sections 6.2.2, 6.3.2 and 6.4). */
export const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/** A key of a key set, with what can be said of it without trying a signature. */
export interface PublishedKey {
  readonly jwk: Members;
  readonly kid?: string;
  readonly use?: string;
  readonly alg?: string;
  /** Absent if it cannot be read as a public key. */
  readonly key?: KeyObject;
}

/** The keys of a JSON Web Key Set (RFC 7517); none if it is none. Entries that are no objects are left out. */
export function publishedKeys(keySet: unknown): PublishedKey[] {
  const keys = isMembers(keySet) ? keySet.keys : undefined;
  if (!Array.isArray(keys)) return [];
  return keys.filter(isMembers).map((jwk) => {
    const key = publicKey(jwk);
    return {
      jwk,
      ...textOf(jwk, 'kid'),
      ...textOf(jwk, 'use'),
      ...textOf(jwk, 'alg'),
      ...(key && { key }),
    };
  });
}

/** Size of an RSA modulus or an elliptic curve in bits; undefined for others, whose size is fixed. */
export function bitsOf(key: KeyObject): number | undefined {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined) return modulusLength;
  const digits = /\d{3}/.exec(namedCurve ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Reads the public half only, so that a published private member changes nothing. */
function publicKey(jwk: Members): KeyObject | undefined {
  const half = Object.fromEntries(
    Object.entries(jwk).filter(([name]) => !privateMembers.some((hidden) => hidden === name)),
  );
  try {
    return createPublicKey({ key: half as JsonWebKey, format: 'jwk' });
  } catch {
    return undefined;
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf<Name extends 'kid' | 'use' | 'alg'>(jwk: Members, name: Name): { [N in Name]?: string } {
  const value = jwk[name];
  return (typeof value === 'string' ? { [name]: value } : {}) as { [N in Name]?: string };
}
