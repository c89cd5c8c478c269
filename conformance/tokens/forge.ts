import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Forgery } from '../request.ts';
import { algorithmNamed } from './algorithms.ts';
import { type DecodedToken, decodeToken } from './decode.ts';
import { publishedKeys } from './jwks.ts';
import { encodePart, signToken } from './sign.ts';

/** Length of a giant token in bytes; common servers accept header fields of 8 to 32 kB. */
export const giantBytes = 65_536;

/**
 * Spoils a valid signed token in one way; all else stays as it was. Forgeries with a key of our own differ from call to
 * call: who hides secrets must keep what was sent.
 * @param keySet Key set of the issuer (RFC 7517); only `hmacWithPublicKey` needs it.
 * @returns undefined if the token cannot be taken apart, or if there is no key to make the forgery with
 */
export function forgeToken(text: string, how: Forgery, keySet?: unknown): string | undefined {
  const read = decodeToken(text);
  if ('problem' in read) return undefined;
  const { token } = read;
  switch (how) {
    case 'wrongSignature':
      return withWrongSignature(text);
    case 'algNone':
      return `${encodePart({ ...token.header, alg: 'none' })}.${encodePart(token.claims)}.`;
    case 'payloadChanged':
      return withOldSignature(token, token.header, { ...token.claims, jti: 'pruefstein-changed' });
    case 'unknownCritical':
      return withOldSignature(token, { ...token.header, crit: [unknownHeader], [unknownHeader]: true });
    case 'giant':
      return giant(token);
    case 'foreignKeySameKid':
    case 'embeddedKey':
      return foreign(token, how === 'embeddedKey');
    case 'hmacWithPublicKey':
      return withPublicKeyAsSecret(token, keySet);
  }
}

/** A header parameter that nobody knows. */
const unknownHeader = 'https://w3id.org/pruefstein/unknown';

/**
 * The same token with a signature that is well-formed but wrong: its first character, which carries six bits of the
 * first byte, is replaced, so that length, encoding and claims stay as they were.
 */
export function withWrongSignature(token: string): string {
  const end = token.lastIndexOf('.') + 1;
  const first = token[end] === 'A' ? 'Q' : 'A';
  return token.slice(0, end) + first + token.slice(end + 1);
}

function withOldSignature(token: DecodedToken, header = token.header, claims = token.claims): string {
  return `${encodePart(header)}.${encodePart(claims)}.${Buffer.from(token.signature).toString('base64url')}`;
}

function giant(token: DecodedToken): string {
  const room = giantBytes - withOldSignature(token).length;
  const padding = 'A'.repeat(Math.max(0, Math.ceil((room * 3) / 4)));
  return withOldSignature(token, token.header, { ...token.claims, padding });
}

/** Signed by a key of our own, under the algorithm and key id of the issuer's. */
function foreign(token: DecodedToken, embedded: boolean): string | undefined {
  const pair = newPair(token.header.alg);
  if (!pair) return undefined;
  const jwk = embedded ? { jwk: pair.publicKey.export({ format: 'jwk' }) } : {};
  return signToken({ ...token.header, ...jwk }, token.claims, pair.privateKey);
}

function newPair(
  alg: unknown,
): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined {
  const algorithm = algorithmNamed(alg);
  if (!algorithm) return undefined;
  if (algorithm.curve) return generateKeyPairSync('ec', { namedCurve: algorithm.curve });
  if (algorithm.keyTypes.includes('rsa')) return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return generateKeyPairSync('ed25519');
}

/** The confusion of algorithms: an HMAC whose secret is the issuer's public key as PEM (RFC 8725, 2.1). */
function withPublicKeyAsSecret(token: DecodedToken, keySet: unknown): string | undefined {
  const { kid } = token.header;
  const keys = publishedKeys(keySet).filter(({ key }) => key !== undefined);
  const { key } = keys.find((one) => one.kid === kid) ?? keys[0] ?? {};
  if (!key) return undefined;
  const secret = key.export({ type: 'spki', format: 'pem' });
  const input = `${encodePart({ ...token.header, alg: 'HS256' })}.${encodePart(token.claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}
