import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A key pair of an issuer in a test. */
export interface TestKey {
  readonly privateKey: KeyObject;
  readonly jwk: { readonly [name: string]: unknown };
}

/** A fresh pair for the algorithm, published under `kid`. */
export function testKey(alg: string, kid: string): TestKey {
  const { publicKey, privateKey } = pairFor(alg);
  return { privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' } };
}

function pairFor(alg: string) {
  if (alg.startsWith('ES')) {
    const namedCurve = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }[alg] ?? 'P-256';
    return generateKeyPairSync('ec', { namedCurve });
  }
  if (alg.startsWith('Ed')) return generateKeyPairSync('ed25519');
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}
