import { createHmac, createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Forgery } from '../request.ts';
import { type DecodedToken, decodeToken } from './decode.ts';
import { forgeToken, giantBytes } from './forge.ts';
import { signToken } from './sign.ts';
import { testKey } from './testing/key.ts';
import { verifyToken } from './verify.ts';

const every: readonly Forgery[] = [
  'wrongSignature',
  'algNone',
  'payloadChanged',
  'foreignKeySameKid',
  'embeddedKey',
  'hmacWithPublicKey',
  'unknownCritical',
  'giant',
];
const header = { alg: 'ES256', typ: 'at+jwt', kid: 'k1' };
const claims = { iss: 'https://id.musterland.example', sub: 'dienst', jti: '7', exp: 1 };
const { privateKey, jwk } = testKey('ES256', 'k1');
const keySet = { keys: [jwk] };
const valid = signToken(header, claims, privateKey);

function forged(how: Forgery, of = valid): { readonly text: string; readonly token: DecodedToken } {
  const text = forgeToken(of, how, keySet);
  const read = decodeToken(text ?? '');
  if (text === undefined || 'problem' in read) throw new Error(`${how} made no token.`);
  return { text, token: read.token };
}

describe('a forged token', () => {
  test.each(every)('by %s can be taken apart, and its signature does not fit', (how) => {
    const { text, token } = forged(how);
    expect(text).not.toBe(valid);
    expect(verifyToken(token, keySet).result).toBe('invalid');
  });

  test.each(['PS256', 'RS256', 'ES512', 'EdDSA'])('is made of %s tokens as well', (alg) => {
    const pair = testKey(alg, 'k1');
    const text = signToken({ ...header, alg }, claims, pair.privateKey);
    for (const how of every) {
      const { token } = forged(how, text);
      expect(verifyToken(token, { keys: [pair.jwk] }).result, how).toBe('invalid');
    }
  });

  test('without algorithm has an empty signature', () => {
    expect(forged('algNone').text).toMatch(/\.$/);
    expect(forged('algNone').token.header).toEqual({ ...header, alg: 'none' });
  });

  test('with changed payload keeps header and signature', () => {
    const { text, token } = forged('payloadChanged');
    expect(token.header).toEqual(header);
    expect(token.claims).toEqual({ ...claims, jti: 'pruefstein-changed' });
    expect(text.split('.')[2]).toBe(valid.split('.')[2]);
  });

  test("of a foreign key says it was the issuer's, with all claims", () => {
    const { token } = forged('foreignKeySameKid');
    expect([token.header, token.claims]).toEqual([header, claims]);
    expect(verifyToken(token, keySet)).toEqual({ result: 'invalid', why: 'signature' });
  });

  test('with an embedded key fits that key, so that whoever trusts it is deceived', () => {
    const { token } = forged('embeddedKey');
    expect(verifyToken(token, { keys: [{ ...Object(token.header.jwk), kid: 'k1' }] }).result).toBe('valid');
    expect(token.header.jwk).not.toHaveProperty('d');
  });

  test('by HMAC has the public key as its secret', () => {
    const { text, token } = forged('hmacWithPublicKey');
    const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    expect(token.header.alg).toBe('HS256');
    expect(text.split('.')[2]).toBe(createHmac('sha256', pem).update(token.signingInput).digest('base64url'));
  });

  test('by HMAC cannot be made without a key set', () => {
    expect(forgeToken(valid, 'hmacWithPublicKey')).toBeUndefined();
  });

  test('with an unknown critical parameter names it', () => {
    const { header: names } = forged('unknownCritical').token;
    expect(names.crit).toEqual(['https://w3id.org/pruefstein/unknown']);
    expect(names['https://w3id.org/pruefstein/unknown']).toBe(true);
  });

  test('is a giant of 64 kB', () => {
    const { length } = forged('giant').text;
    expect(length).toBeGreaterThanOrEqual(giantBytes);
    expect(length).toBeLessThan(giantBytes + 100);
  });

  test.each(['', 'opaque', 'a.b.c'])('is not made of %j', (text) => {
    for (const how of every) expect(forgeToken(text, how, keySet)).toBeUndefined();
  });
});
