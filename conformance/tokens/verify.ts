import { verify } from 'node:crypto';
import { algorithmNamed, fits } from './algorithms.ts';
import type { DecodedToken } from './decode.ts';
import { type PublishedKey, publishedKeys } from './jwks.ts';

/** What became of verifying a signature; `valid` names the key that fitted, `null` one without `kid`. */
export type Verification =
  | { readonly result: 'valid'; readonly kid: string | null }
  | {
      readonly result: 'invalid';
      /**
       * `algorithm`: none, symmetric or unknown. `noKey`: the set has no key of that `kid`. `unfitKey`: it is not for
       * this algorithm or this use. `signature`: it does not fit.
       */
      readonly why: 'algorithm' | 'noKey' | 'unfitKey' | 'signature';
    };

/**
 * Verifies a token's signature with the key of a JSON Web Key Set that its header names; without `kid` any fitting key
 * will do. Only asymmetric algorithms; keys in the token's own header are never used. Says nothing about the claims.
 */
export function verifyToken(token: DecodedToken, keySet: unknown): Verification {
  const { alg, kid } = token.header;
  const algorithm = algorithmNamed(alg);
  if (!algorithm) return { result: 'invalid', why: 'algorithm' };
  const named = publishedKeys(keySet).filter((one) => kid === undefined || one.kid === kid);
  if (named.length === 0) return { result: 'invalid', why: 'noKey' };
  const usable = named.filter((one) => isFor(one, alg) && one.key && fits(one.key, algorithm));
  if (usable.length === 0) return { result: 'invalid', why: 'unfitKey' };
  const fitting = usable.find(({ key }) => {
    const input = Buffer.from(token.signingInput);
    return (
      key !== undefined &&
      verify(algorithm.digest, input, { key, ...algorithm.options }, Buffer.from(token.signature))
    );
  });
  return fitting ? { result: 'valid', kid: fitting.kid ?? null } : { result: 'invalid', why: 'signature' };
}

function isFor({ use, alg }: PublishedKey, wanted: unknown): boolean {
  return (use === undefined || use === 'sig') && (alg === undefined || alg === wanted);
}
