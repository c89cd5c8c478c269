import { constants, type KeyObject, type SignKeyObjectInput, type VerifyKeyObjectInput } from 'node:crypto';

/** How a JWS algorithm (RFC 7518, 8037, 9864) is carried out by `node:crypto`. */
export interface Algorithm {
  /** Of the key, as `KeyObject.asymmetricKeyType` has it. */
  readonly keyTypes: readonly string[];
  /** Of an elliptic key, as `asymmetricKeyDetails.namedCurve` has it. */
  readonly curve?: string;
  readonly digest: string | null;
  readonly options: Omit<VerifyKeyObjectInput & SignKeyObjectInput, 'key'>;
}

const pkcs1 = (bits: number): Algorithm => ({
  keyTypes: ['rsa'],
  digest: `sha${bits}`,
  options: { padding: constants.RSA_PKCS1_PADDING },
});

const pss = (bits: number): Algorithm => ({
  keyTypes: ['rsa', 'rsa-pss'],
  digest: `sha${bits}`,
  // The salt is as long as the digest (RFC 7518, 3.5).
  options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: bits / 8 },
});

const ecdsa = (bits: number, curve: string): Algorithm => ({
  keyTypes: ['ec'],
  curve,
  digest: `sha${bits}`,
  // R and S one after the other, not as ASN.1 (RFC 7518, 3.4).
  options: { dsaEncoding: 'ieee-p1363' },
});

const edwards = (...keyTypes: readonly string[]): Algorithm => ({ keyTypes, digest: null, options: {} });

const algorithms = new Map<string, Algorithm>([
  ['RS256', pkcs1(256)],
  ['RS384', pkcs1(384)],
  ['RS512', pkcs1(512)],
  ['PS256', pss(256)],
  ['PS384', pss(384)],
  ['PS512', pss(512)],
  ['ES256', ecdsa(256, 'prime256v1')],
  ['ES384', ecdsa(384, 'secp384r1')],
  ['ES512', ecdsa(512, 'secp521r1')],
  ['EdDSA', edwards('ed25519', 'ed448')],
  ['Ed25519', edwards('ed25519')],
]);

/** The algorithm of this name; undefined for unknown, symmetric and no algorithm. */
export function algorithmNamed(name: unknown): Algorithm | undefined {
  return typeof name === 'string' ? algorithms.get(name) : undefined;
}

/** True if a key can be used with an algorithm. */
export function fits(key: KeyObject, { keyTypes, curve }: Algorithm): boolean {
  if (!keyTypes.includes(key.asymmetricKeyType ?? '')) return false;
  return curve === undefined || key.asymmetricKeyDetails?.namedCurve === curve;
}

/** The algorithm with which a private key signs, where nothing else says so: PSS for RSA. */
export function usualAlgorithm(key: KeyObject): string | undefined {
  const type = key.asymmetricKeyType ?? '';
  if (type === 'rsa' || type === 'rsa-pss') return 'PS256';
  if (type === 'ed25519' || type === 'ed448') return 'EdDSA';
  return [...algorithms].find(([, algorithm]) => algorithm.curve !== undefined && fits(key, algorithm))?.[0];
}
