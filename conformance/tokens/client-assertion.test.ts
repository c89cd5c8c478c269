import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { basicAuthorization, ClientKeyMistake, clientAssertion } from './client-assertion.ts';
import { testKey } from './testing/key.ts';

const now = new Date('2026-11-23T10:00:00.400Z');
const parts = { clientId: 'dienst', audience: 'https://id.musterland.example', now, id: 'a1' };

describe('a client assertion', () => {
  test('says who proves itself to whom, once and for a minute', async () => {
    const { privateKey, jwk } = testKey('ES256', 'c1');
    const text = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'c1' });
    const assertion = clientAssertion({ ...parts, privateKey: text });
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'ES256', typ: 'JWT', kid: 'c1' });
    expect(decodeJwt(assertion)).toEqual({
      iss: 'dienst',
      sub: 'dienst',
      aud: 'https://id.musterland.example',
      jti: 'a1',
      iat: 1795428000,
      exp: 1795428060,
    });
    await expect(jwtVerify(assertion, await importJWK(jwk), { currentDate: now })).resolves.toBeDefined();
  });

  test.each([
    ['RS256', 'PS256'],
    ['ES384', 'ES384'],
    ['EdDSA', 'EdDSA'],
  ])('with a key for %s as PEM is signed by %s', (alg, used) => {
    const pem = testKey(alg, 'c1').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(decodeProtectedHeader(clientAssertion({ ...parts, privateKey: pem })).alg).toBe(used);
  });

  test('is signed by the algorithm that the JWK names', () => {
    const jwk = { ...testKey('RS256', 'c1').privateKey.export({ format: 'jwk' }), alg: 'RS256' };
    const assertion = clientAssertion({ ...parts, privateKey: JSON.stringify(jwk) });
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', typ: 'JWT' });
  });

  test.each<readonly [string, string]>([
    ['neither PEM nor JWK', 'geheim'],
    ['broken JSON', '{"kty":'],
    ['a public key', JSON.stringify(testKey('ES256', 'c1').jwk)],
    [
      'an algorithm that does not fit',
      JSON.stringify({ ...testKey('ES256', 'c').privateKey.export({ format: 'jwk' }), alg: 'PS256' }),
    ],
  ])('is not made of %s, and the mistake does not show the key', (_, privateKey) => {
    const make = () => clientAssertion({ ...parts, privateKey });
    expect(make).toThrow(ClientKeyMistake);
    expect(make).not.toThrow(privateKey);
  });
});

test('id and secret are form-encoded before they are joined', () => {
  const header = basicAuthorization('amt a:1', 'gehe%im+ü');
  expect(Buffer.from(header.replace('Basic ', ''), 'base64').toString()).toBe('amt+a%3A1:gehe%25im%2B%C3%BC');
});
