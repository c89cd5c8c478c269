import { createPrivateKey, type KeyObject } from 'node:crypto';
import { usualAlgorithm } from './algorithms.ts';
import { signToken } from './sign.ts';

/** `client_assertion_type` of a signed JWT (RFC 7523, section 2.2). */
export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Life of an assertion, in seconds; it is used once, at once. */
const assertionLife = 60;

/** What an assertion says; each is used once. */
export interface AssertionParts {
  readonly clientId: string;
  /** The issuer identifier, as RFC 7523bis and FAPI 2.0 want it, or the token endpoint's address. */
  readonly audience: string;
  /** Private key as PEM or JWK text. A JWK's `alg` and `kid` are kept. */
  readonly privateKey: string;
  readonly now: Date;
  /** Unique per assertion. */
  readonly id: string;
}

/** Why a client's private key is of no use; never says what it holds. */
export class ClientKeyMistake extends Error {
  override readonly name = 'ClientKeyMistake';
}

/**
 * The signed assertion with which a client proves itself (RFC 7523, `private_key_jwt`). An RSA key signs with PS256, an
 * elliptic one with its curve's algorithm, unless its JWK says otherwise.
 * @throws {ClientKeyMistake} if the key cannot be read, or fits no algorithm
 */
export function clientAssertion({ clientId, audience, privateKey, now, id }: AssertionParts): string {
  const { key, alg, kid } = readPrivateKey(privateKey);
  const iat = Math.floor(now.getTime() / 1000);
  const claims = { iss: clientId, sub: clientId, aud: audience, jti: id, iat, exp: iat + assertionLife };
  try {
    return signToken({ alg, typ: 'JWT', ...(kid !== undefined && { kid }) }, claims, key);
  } catch {
    throw new ClientKeyMistake('the private key does not fit its algorithm');
  }
}

/**
 * Value of the Authorization header for `client_secret_basic`. Id and secret are form-encoded first, so that a colon or
 * umlaut in them survives (RFC 6749, section 2.3.1).
 */
export function basicAuthorization(clientId: string, secret: string): string {
  const encoded = (text: string) => new URLSearchParams([['', text]]).toString().slice(1);
  return `Basic ${Buffer.from(`${encoded(clientId)}:${encoded(secret)}`).toString('base64')}`;
}

interface ReadKey {
  readonly key: KeyObject;
  readonly alg: string;
  readonly kid?: string;
}

function readPrivateKey(text: string): ReadKey {
  const jwk = text.trimStart().startsWith('{') ? jwkOf(text) : undefined;
  const key = imported(jwk ?? text);
  const alg = stringOf(jwk?.alg) ?? usualAlgorithm(key);
  if (alg === undefined) throw new ClientKeyMistake('the private key fits no algorithm');
  const kid = stringOf(jwk?.kid);
  return { key, alg, ...(kid !== undefined && { kid }) };
}

function jwkOf(text: string): { readonly [name: string]: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new ClientKeyMistake('the private key is neither PEM nor a JWK');
  }
}

function imported(source: string | { readonly [name: string]: unknown }): KeyObject {
  try {
    return typeof source === 'string'
      ? createPrivateKey(source)
      : createPrivateKey({ key: source, format: 'jwk' });
  } catch {
    throw new ClientKeyMistake('the private key is neither PEM nor a JWK');
  }
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
