/**
 * A process of its own, as the provider prints each notice once per process: uses everything, right and wrong, and
 * must print nothing. Leaves with 1 if a call does not come back.
 */
import { listen, oddities } from '../index.ts';

const { url, platform, close } = await listen({ oddities: oddities.map(({ name }) => name) });
const { issuer, resource } = platform.identity;
const authorization = `Bearer ${platform.keys.key}`;
const json = { authorization, 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const chat = {
  model: 'musterland/pruefstein-chat',
  messages: [{ role: 'user', content: 'Tag' }],
  stream: true,
};

const tokens = await Promise.all(
  (['tenant-a', 'tenant-b', 'low-privilege'] as const).map((client) => platform.issueToken(client)),
);

const requests: [path: string, init: RequestInit][] = [
  ['/v1/models', { headers: { authorization } }],
  ['/v1/models', {}],
  ['/v1/nirgends', { headers: { authorization } }],
  ['/v1/chat/completions', { method: 'POST', headers: json, body: JSON.stringify(chat) }],
  ['/v1/chat/completions', { method: 'POST', headers: json, body: '{bad' }],
  ...tokens.map((token): [string, RequestInit] => [
    '/v1/models',
    { headers: { authorization: `Bearer ${token}` } },
  ]),
  ['/v1/models', { headers: { authorization: `Bearer ${tokens[0]}x` } }],
  ['/identity/.well-known/openid-configuration', {}],
  ['/identity/jwks', {}],
  ['/identity/nirgends', {}],
  ['/identity/auth', {}],
  ['/identity/auth?client_id=tenant-a&response_type=code&redirect_uri=https://anderswo.example', {}],
  ['/identity/auth?client_id=tenant-a&response_type=code&scope=openid', { headers: { accept: 'text/html' } }],
  ['/identity/token', { method: 'POST' }],
  ['/identity/token', { method: 'POST', headers: form, body: 'grant_type=password&username=a&password=b' }],
  ['/identity/token', { method: 'POST', headers: form, body: 'grant_type=client_credentials&client_id=x' }],
  [
    '/identity/token',
    {
      method: 'POST',
      headers: { ...form, origin: 'https://anderswo.example', authorization: 'Basic dGVuYW50LWE6eA==' },
      body: `grant_type=client_credentials&resource=${encodeURIComponent(resource)}`,
    },
  ],
  ['/identity/token', { method: 'POST', headers: json, body: '{bad' }],
  ['/identity/introspection', { method: 'POST' }],
];
for (const [path, init] of requests) await (await fetch(url + path, init)).text();
await (await platform.fetch(new Request(`${issuer}/me`))).text();

const gone = new AbortController();
const answer = await fetch(`${url}/v1/chat/completions`, {
  method: 'POST',
  headers: json,
  body: JSON.stringify(chat),
  signal: gone.signal,
});
await answer.body?.getReader().read();
gone.abort();
await close();
