import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelList } from '../gateway/bodies.ts';
import type { JsonObject } from '../handler.ts';
import { bodyOf, get, origin, post, startPlatform } from '../testing/caller.ts';
import { createKey } from './keys.ts';

const platform = await startPlatform();
const { identity } = platform;

const claimsOf = (token: string): JsonObject =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

const withToken = (token: string) => ({ authorization: `Bearer ${token}` });

/** A token request of tenant A; `members` replace or add members of the form. */
function requestToken(members: Record<string, string>, secret?: string): Promise<Response> {
  const proof = identity.clients[0]?.proof;
  const own = proof?.method === 'client_secret_basic' ? proof.secret : '';
  const credentials = Buffer.from(`tenant-a:${secret ?? own}`).toString('base64');
  return platform.fetch(
    new Request(`${identity.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        resource: identity.resource,
        scope: 'gateway:use',
        ...members,
      }),
    }),
  );
}

describe('the issuer', () => {
  it('is found where RFC 8414 and OpenID look for it', async () => {
    for (const path of [
      '/identity/.well-known/openid-configuration',
      '/identity/.well-known/oauth-authorization-server',
      '/.well-known/oauth-authorization-server/identity',
    ]) {
      const metadata = await bodyOf<JsonObject>(await platform.fetch(new Request(origin + path)));
      expect(metadata).toMatchObject({
        issuer: `${origin}/identity`,
        token_endpoint: `${origin}/identity/token`,
        token_endpoint_auth_methods_supported: [
          'client_secret_basic',
          'client_secret_post',
          'private_key_jwt',
        ],
      });
    }
  });

  it('publishes no private key', async () => {
    const answer = await platform.fetch(new Request(`${identity.issuer}/jwks`));
    expect(await answer.json()).toEqual({
      keys: [expect.objectContaining({ kty: 'EC', alg: 'ES256', use: 'sig' })],
    });
    const text = await (await platform.fetch(new Request(`${identity.issuer}/jwks`))).text();
    expect(text).not.toContain('"d":');
  });

  it('answers with a request id, too', async () => {
    const answer = await platform.fetch(new Request(`${identity.issuer}/jwks`));
    expect(answer.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it('refuses a resource it does not know', async () => {
    const answer = await requestToken({ resource: 'https://anderswo.example/v1' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_target' });
  });

  it('refuses a scope the client may not have', async () => {
    const answer = await requestToken({ scope: 'gateway:list' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_scope' });
  });

  it('refuses a wrong secret', async () => {
    expect((await requestToken({}, 'falsch')).status).toBe(401);
  });
});

describe('a user context beside a key', () => {
  const idsFor = async (context: string) => {
    const answer = await get(platform, '/v1/models', { 'x-user-context': context });
    return answer.status === 200 ? (await bodyOf<ModelList>(answer)).data.length : answer.status;
  };

  it('narrows what the key may do to what the user may', async () => {
    expect(await idsFor(platform.issueContext())).toBe(2);
  });

  it('that is forged is refused', async () => {
    const [head, payload] = platform.issueContext().split('.');
    expect(await idsFor(`${head}.${payload}.AAAA`)).toBe(401);
    expect(await idsFor('')).toBe(401);
  });

  it('is no access token, nor the other way round', async () => {
    const presented = await get(platform, '/v1/models', withToken(platform.issueContext()));
    expect(presented.status).toBe(401);
    expect(await idsFor(await platform.issueToken())).toBe(401);
  });
});

describe('a token', () => {
  let token = '';

  beforeAll(async () => {
    token = await platform.issueToken();
  });

  it('comes by secret for tenant A and by signed assertion for tenant B', async () => {
    expect(claimsOf(await platform.issueToken('tenant-a'))).toMatchObject({
      iss: `${origin}/identity`,
      aud: `${origin}/v1`,
      sub: 'tenant-a',
      client_id: 'tenant-a',
      scope: 'gateway:use gateway:restricted connectors:call',
      'https://w3id.org/pruefstein/claims/land': 'DE',
      'https://w3id.org/pruefstein/claims/tenant': 'musterland-amt-a',
      'https://w3id.org/pruefstein/claims/subject_type': 'service',
    });
    expect(claimsOf(await platform.issueToken('tenant-b'))).toMatchObject({
      client_id: 'tenant-b',
      scope: 'gateway:use connectors:call',
      'https://w3id.org/pruefstein/claims/tenant': 'musterland-amt-b',
    });
  });

  it('of tenant A opens all models, of tenant B all but the restricted one', async () => {
    const idsFor = async (bearer: string) =>
      (await bodyOf<ModelList>(await get(platform, '/v1/models', withToken(bearer)))).data.length;
    expect(await idsFor(token)).toBe(3);
    expect(await idsFor(await platform.issueToken('tenant-b'))).toBe(2);
  });

  it('of the low-privilege client lists models and runs none', async () => {
    const low = withToken(await platform.issueToken('low-privilege'));
    expect((await get(platform, '/v1/models', low)).status).toBe(200);
    const answer = await post(platform, '/v1/embeddings', { model: 'pruefstein-embed', input: 'a' }, low);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });

  it('without a resource is opaque and opens nothing', async () => {
    const answer = await requestToken({ resource: '', scope: '' });
    const { access_token } = await bodyOf<{ access_token: string }>(answer);
    expect(access_token.split('.')).toHaveLength(1);
    expect((await get(platform, '/v1/models', withToken(access_token))).status).toBe(401);
  });

  it('for the connector is refused by the gateway, and the other way round', async () => {
    const forConnector = await platform.issueToken('tenant-a', identity.otherResource);
    expect((await get(platform, '/v1/models', withToken(forConnector))).status).toBe(401);
    const call = { jsonrpc: '2.0', id: 1, method: 'ping' };
    const accept = 'application/json, text/event-stream';
    expect((await post(platform, '/mcp', call, { ...withToken(token), accept })).status).toBe(401);
    const own = await post(platform, '/mcp', call, { ...withToken(forConnector), accept });
    expect(own.status).toBe(200);
  });

  it('with another signature is refused', async () => {
    const [head, payload, signature = ''] = token.split('.');
    const changed = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    const answer = await get(platform, '/v1/models', withToken(`${head}.${payload}.${changed}`));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('of another platform is refused', async () => {
    const other = await startPlatform();
    const foreign = await other.issueToken();
    expect((await get(other, '/v1/models', withToken(foreign))).status).toBe(200);
    expect((await get(platform, '/v1/models', withToken(foreign))).status).toBe(401);
    expect((await get(other, '/v1/models', withToken(token))).status).toBe(401);
  });

  it.each([
    ['without a signature', { alg: 'none', typ: 'at+jwt' }],
    ['signed with a shared secret', { alg: 'HS256', typ: 'at+jwt' }],
    ['that brings its own key', { alg: 'ES256', typ: 'at+jwt', jwk: { kty: 'EC' } }],
  ])('%s is refused', async (_name, header) => {
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    const [, payload] = token.split('.');
    for (const signature of ['', 'AAAA'])
      expect((await get(platform, '/v1/models', withToken(`${head}.${payload}.${signature}`))).status).toBe(
        401,
      );
  });

  it('signed by a stranger is refused', async () => {
    const stranger = createKey();
    const { importJWK } = await import('jose');
    const forged = await new SignJWT(claimsOf(token))
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
      .sign(await importJWK({ ...stranger }, 'ES256'));
    expect((await get(platform, '/v1/models', withToken(forged))).status).toBe(401);
  });
});
