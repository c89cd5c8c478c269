import { describe, expect, test } from 'vitest';
import type { Instance } from '../../request.ts';
import { answer } from '../../testing/exchange.ts';
import { accessTokenIn, describing, keysRequest, tokenRequest } from './requests.ts';
import { resourceRequest } from './resource.ts';

const issuer = (url: string): Instance => ({
  interface: 'identity',
  name: 'identity',
  url,
  models: {},
  identity: { resource: 'https://ki.example/v1', clients: {}, scopes: { token: 'a b' }, claimMap: {} },
});

describe('the description is looked for', () => {
  test.each([
    [
      'https://id.example',
      'https://id.example/.well-known/openid-configuration',
      'https://id.example/.well-known/oauth-authorization-server',
    ],
    [
      'https://id.example/',
      'https://id.example/.well-known/openid-configuration',
      'https://id.example/.well-known/oauth-authorization-server',
    ],
    [
      'https://id.example/realms/nord',
      'https://id.example/realms/nord/.well-known/openid-configuration',
      'https://id.example/.well-known/oauth-authorization-server/realms/nord',
    ],
  ])('for %s at both addresses', (url, openid, oauth) => {
    expect(describing.openid.request(issuer(url), {})?.url).toBe(openid);
    expect(describing.oauth.request(issuer(url), {})?.url).toBe(oauth);
  });
});

describe('keys and tokens are asked for', () => {
  const description = (json: unknown, status = 200) => answer({ status, json });
  const jwks = 'https://id.example/keys';

  test('where the first description says', () => {
    const earlier = {
      openid: [description({ jwks_uri: jwks, token_endpoint: 'https://id.example/t' })],
      oauth: [description({ jwks_uri: 'https://id.example/other' })],
    };
    expect(keysRequest(issuer('https://id.example'), earlier).url).toBe(jwks);
    const request = tokenRequest(issuer('https://id.example'), earlier, { principal: 'token' });
    expect(request).toMatchObject({
      url: 'https://id.example/t',
      authorization: { use: 'client', of: 'token' },
      body: {
        form: { grant_type: 'client_credentials', resource: 'https://ki.example/v1', scope: 'a b' },
      },
    });
  });

  test('where the other one says, if the first is none', () => {
    const earlier = { openid: [description({}, 404)], oauth: [description({ jwks_uri: jwks })] };
    expect(keysRequest(issuer('https://id.example'), earlier).url).toBe(jwks);
  });

  test.each<readonly [string, unknown, number]>([
    ['is refused', { jwks_uri: jwks }, 403],
    ['is no object', [jwks], 200],
    ['names no address', { jwks_uri: 'keys' }, 200],
    ['names a number', { jwks_uri: 7 }, 200],
  ])('at the usual place if the description %s', (_, json, status) => {
    const request = keysRequest(issuer('https://id.example'), { openid: [description(json, status)] });
    expect(request).toEqual({ method: 'GET', path: '/jwks' });
  });
});

test.each<readonly [unknown, string | undefined]>([
  [{ access_token: 'abc' }, 'abc'],
  [{ access_token: '' }, undefined],
  [{ access_token: 7 }, undefined],
  ['abc', undefined],
  [null, undefined],
])('the access token in %j is %j', (json, token) => {
  expect(accessTokenIn(json)).toBe(token);
});

describe('the protected resource', () => {
  const linked = (id: 'gateway' | 'connectors'): Instance => ({
    ...issuer('https://id.example'),
    linked: { resource: { interface: id, name: id, url: 'https://ki.example', models: {} } },
  });

  test('that is a gateway lists its models', () => {
    expect(resourceRequest(linked('gateway'), { use: 'none' })).toEqual({
      method: 'GET',
      to: 'resource',
      path: '/models',
      authorization: { use: 'none' },
    });
  });

  test.each([
    [['legacy'], 'initialize'],
    [['modern'], 'server/discover'],
    [['legacy', 'modern'], 'server/discover'],
  ] as const)('that is a connector of %j says who it is by %s', (eras, method) => {
    const { linked: resources, ...rest } = linked('connectors');
    const connector = { samples: [], queries: [], eras };
    const resource = { ...resources?.resource, connector } as Instance;
    expect(resourceRequest({ ...rest, linked: { resource } }, { use: 'token' })).toMatchObject({
      method: 'POST',
      to: 'resource',
      path: '',
      body: { json: { method } },
      authorization: { use: 'token' },
    });
  });
});
