import { generateKeyPairSync, randomUUID } from 'node:crypto';

/** A private key as JWK, for ES256; P-256 because it is made in under a millisecond. */
export interface PrivateKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** The public half of a key. */
export type PublicKey = Omit<PrivateKey, 'd'>;

export function createKey(): PrivateKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y, d, kid: randomUUID(), alg: 'ES256', use: 'sig' };
}

export function publicHalf({ d: _secret, ...half }: PrivateKey): PublicKey {
  return half;
}
