import { generateKeyPairSync } from 'node:crypto';
import type { Handler } from './define-mutants.ts';
import { memberOf } from './read/members.ts';
import { decodeToken, type Members } from './tokens/decode.ts';
import { signToken } from './tokens/sign.ts';

/** What is in a token. */
export interface TokenParts {
  readonly header: Members;
  readonly claims: Members;
}

/**
 * The issuer signs other tokens than it would, with a key of its own that it publishes. Its resources do not accept
 * them; what they do is judged apart.
 */
export function issuingInstead(edit: (parts: TokenParts) => TokenParts): (next: Handler) => Handler {
  return (next) => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'seeded', alg: 'ES256', use: 'sig' };
    return async (request) => {
      const answer = await next(request);
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/jwks')) return Response.json({ keys: [jwk] }, { headers: answer.headers });
      if (!pathname.endsWith('/token') || answer.status !== 200) return answer;
      const body: unknown = await answer.json();
      const read = decodeToken(String(memberOf(body, 'access_token')));
      if ('problem' in read) throw new Error('The reference issuer issued no signed token.');
      const { header, claims } = edit({
        header: { ...read.token.header, alg: 'ES256', kid: 'seeded' },
        claims: read.token.claims,
      });
      const headers = new Headers(answer.headers);
      headers.delete('content-length');
      return Response.json(
        { ...Object(body), access_token: signToken(header, claims, privateKey) },
        { headers },
      );
    };
  };
}

/** The issuer's tokens have other claims; `undefined` removes one. */
export function claimingInstead(members: Members): (next: Handler) => Handler {
  return issuingInstead(({ header, claims }) => ({ header, claims: { ...claims, ...members } }));
}

/** A public RSA key of 2048 bits, as it was long in use. */
export function shortKey(kid: string): Members {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}
