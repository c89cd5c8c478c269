import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { bodyOf, get, origin, startPlatform } from '../testing/caller.ts';
import type { OddityName } from './oddities.ts';

const show = (name: OddityName) => startPlatform({ oddities: [name] });

async function tokenOf(name: OddityName) {
  const platform = await show(name);
  const token = await platform.issueToken();
  const authorization = `Bearer ${token}`;
  // Whatever a token looks like, its own platform accepts it.
  expect((await get(platform, '/v1/models', { authorization })).status).toBe(200);
  return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
}

async function statusesOf(name: OddityName) {
  const { identity, fetch } = await show(name);
  const addresses = [
    `${identity.issuer}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server/identity`,
  ];
  return Promise.all(addresses.map(async (url) => (await fetch(new Request(url))).status));
}

async function keysOf(name: OddityName) {
  const { identity, fetch } = await show(name);
  return fetch(new Request(`${identity.issuer}/jwks`));
}

describe('the oddity', () => {
  it('token-audience-as-list puts the one resource into a list', async () => {
    expect((await tokenOf('token-audience-as-list')).claims.aud).toEqual([`${origin}/v1`]);
  });

  it('token-type-with-prefix writes the type in full', async () => {
    expect((await tokenOf('token-type-with-prefix')).header.typ).toBe('application/at+jwt');
  });

  it('token-type-jwt writes the older type', async () => {
    expect((await tokenOf('token-type-jwt')).header.typ).toBe('JWT');
  });

  it('tokens-signed-by-rs256 and -ps256 sign with RSA', async () => {
    expect((await tokenOf('tokens-signed-by-rs256')).header.alg).toBe('RS256');
    expect((await tokenOf('tokens-signed-by-ps256')).header.alg).toBe('PS256');
  });

  it('further-claims adds claims', async () => {
    expect((await tokenOf('further-claims')).claims).toMatchObject({ azp: 'tenant-a', ver: '1.0' });
  });

  it('further-keys publishes three keys, the last for encryption', async () => {
    const { keys } = await bodyOf<{ keys: { use: string }[] }>(await keysOf('further-keys'));
    expect(keys.map(({ use }) => use)).toEqual(['sig', 'sig', 'enc']);
  });

  it('described-by-… leaves one address', async () => {
    expect(await statusesOf('described-by-openid-only')).toEqual([200, 404]);
    expect(await statusesOf('described-by-oauth-only')).toEqual([404, 200]);
  });

  it('keys-… labels and caches the keys in another way', async () => {
    expect((await keysOf('keys-with-own-media-type')).headers.get('content-type')).toBe(
      'application/jwk-set+json',
    );
    expect((await keysOf('keys-not-cached')).headers.get('cache-control')).toBe('no-cache');
  });
});
