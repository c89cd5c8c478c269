import { importJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../handler.ts';
import { createKey, publicHalf } from './keys.ts';
import { verifyToken } from './verify.ts';

const key = createKey();
const issuer = 'https://musterland.example/identity';
const audience = 'https://musterland.example/v1';
const now = Math.floor(Date.now() / 1000);

const good: JsonObject = {
  iss: issuer,
  aud: audience,
  sub: 'tenant-a',
  client_id: 'tenant-a',
  scope: 'gateway:use gateway:list',
  iat: now,
  exp: now + 60,
  jti: '1',
};

async function claims(payload: JsonObject, header: Partial<JWTHeaderParameters> = {}) {
  const token = await new SignJWT({ ...payload })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
    .sign(await importJWK({ ...key }, 'ES256'));
  return verifyToken(token, { issuer, audience, key: publicHalf(key), type: 'at+jwt' });
}

describe('the verification of a token', () => {
  it('gives client and scopes of a valid one', async () => {
    expect(await claims(good)).toEqual({ clientId: 'tenant-a', scopes: ['gateway:use', 'gateway:list'] });
  });

  it.each<[string, JsonObject]>([
    ['of another issuer', { iss: 'https://anderswo.example' }],
    ['for another resource', { aud: 'https://anderswo.example/v1' }],
    ['that has expired', { exp: now - 1 }],
    ['that is not valid yet', { nbf: now + 600 }],
    ['without an end', { exp: undefined }],
    ['without an id', { jti: undefined }],
    ['without a client', { client_id: undefined }],
  ])('refuses one %s', async (_name, members) => {
    expect(await claims({ ...good, ...members })).toBeUndefined();
  });

  it('refuses one of another type', async () => {
    expect(await claims(good, { typ: 'JWT' })).toBeUndefined();
  });

  it.each(['', 'a.b', 'a.b.c', 'a.b.c.d', '..', 'ü.ü.ü'])('refuses what is no token: %j', async (text) => {
    expect(
      await verifyToken(text, { issuer, audience, key: publicHalf(key), type: 'at+jwt' }),
    ).toBeUndefined();
  });
});
