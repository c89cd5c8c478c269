import { generateKeyPairSync, randomUUID } from 'node:crypto';

/** Algorithms that keys are made for. */
export type KeyAlgorithm = 'ES256' | 'PS256' | 'RS256';

/** A private key as JWK. */
export interface PrivateKey {
  readonly kty: string;
  readonly kid: string;
  readonly alg: KeyAlgorithm;
  readonly use: 'sig';
  readonly d: string;
  readonly [member: string]: string;
}

/** The public half of a key. */
export interface PublicKey {
  readonly kty: string;
  readonly kid: string;
  readonly alg: KeyAlgorithm;
  readonly use: 'sig';
  readonly [member: string]: string;
}

/** Parts that only the owner knows. */
const privateParts = ['d', 'p', 'q', 'dp', 'dq', 'qi'];

/** P-256 unless told otherwise, because it is made in under a millisecond; RSA keys take a quarter of a second. */
export function createKey(alg: KeyAlgorithm = 'ES256'): PrivateKey {
  const { privateKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 3072 });
  const { kty = '', d = '', ...parts } = privateKey.export({ format: 'jwk' });
  return { ...(parts as Record<string, string>), kty, d, kid: randomUUID(), alg, use: 'sig' };
}

export function publicHalf(key: PrivateKey): PublicKey {
  const { kty, kid, alg, use } = key;
  const parts = Object.entries(key).filter(([name]) => !privateParts.includes(name));
  return { ...Object.fromEntries(parts), kty, kid, alg, use };
}
