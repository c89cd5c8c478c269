import { isObject } from '../handler.ts';
import type { PublicKey } from './keys.ts';

/** What a resource needs to know of a valid token. */
export interface TokenClaims {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** What a token must be to be accepted. */
export interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly key: PublicKey;
  /** Type in the header. */
  readonly type: string;
}

/** Verifies a token (RFC 9068) with the local key; gives undefined for one that is not valid. */
export async function verifyToken(token: string, expected: Expected): Promise<TokenClaims | undefined> {
  if (token.split('.').length !== 3) return undefined;
  // Loaded with the first token only: most callers use keys.
  const { errors, importJWK, jwtVerify } = await import('jose');
  const { alg } = expected.key;
  try {
    const { payload } = await jwtVerify(token, await importJWK({ ...expected.key }, alg), {
      issuer: expected.issuer,
      audience: expected.audience,
      algorithms: [alg],
      typ: expected.type,
      requiredClaims: ['exp', 'iat', 'jti', 'sub', 'client_id'],
    });
    return claimsOf(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

function claimsOf(payload: unknown): TokenClaims | undefined {
  if (!isObject(payload) || typeof payload.client_id !== 'string') return undefined;
  const scope = typeof payload.scope === 'string' ? payload.scope : '';
  return { clientId: payload.client_id, scopes: scope.split(' ') };
}
