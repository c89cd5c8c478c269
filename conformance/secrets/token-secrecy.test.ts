import { expect, test } from 'vitest';
import type { Handler } from '../define-mutants.ts';
import { startReference } from '../testing/reference.ts';

/** Pieces shorter than this turn up by chance. */
const shortest = 12;

/** Everything secret that goes over the wire, as it is there. */
function listening(found: Set<string>): (next: Handler) => Handler {
  const hear = (value: string | null | undefined) => {
    if (!value) return;
    found.add(value);
    for (const part of value.split('.').slice(1)) if (part.length >= shortest) found.add(part);
  };
  return (next) => async (request) => {
    const [scheme, credential] = request.headers.get('authorization')?.split(' ') ?? [];
    // Said by probes in plain text: no token of anybody.
    if (!credential?.startsWith('pruefstein')) hear(credential);
    if (scheme === 'Basic' && credential)
      hear(decodeURIComponent(Buffer.from(credential, 'base64').toString().split(':')[1] ?? ''));
    hear(request.headers.get('x-user-context'));
    if (request.method === 'POST' && request.url.endsWith('/token')) {
      const form = new URLSearchParams(await request.clone().text());
      hear(form.get('client_secret'));
      hear(form.get('client_assertion'));
    }
    const answer = await next(request);
    if (request.url.endsWith('/token')) {
      const body: unknown = await answer.clone().json();
      hear(Reflect.get(Object(body), 'access_token'));
    }
    return answer;
  };
}

test('no part of a token, assertion or client secret is in what a run writes', async () => {
  const reference = await startReference();
  const found = new Set<string>();
  const { runJson, ndjson, recording } = await reference.record({
    only: ['identity'],
    wrap: listening(found),
  });
  await reference.platform.close();
  const { clients } = reference.platform.identity;
  for (const { proof } of clients)
    if (proof.method === 'private_key_jwt') found.add(proof.privateKey.d);
    else found.add(proof.secret);
  // A handful of tokens, each with claims and signature, eight forgeries, secrets of two methods.
  expect(found.size).toBeGreaterThan(30);
  expect([...found].filter((secret) => `${runJson}${ndjson}`.includes(secret))).toEqual([]);
  expect(recording.exchanges.filter(({ observations }) => observations?.token).length).toBeGreaterThan(5);
});

test('what is observed of a token holds no value that tells persons or tokens apart', async () => {
  const reference = await startReference();
  const { recording } = await reference.record({ only: ['IAM-011'] });
  const token = await reference.platform.issueToken();
  await reference.platform.close();
  const claims: object = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const observed = recording.exchanges.find(({ name }) => name === 'access-token.facts')?.observations;
  expect(observed).toMatchObject({
    token: {
      header: { alg: 'ES256', typ: 'at+jwt' },
      claims: {
        ...claims,
        iat: expect.any(Number),
        exp: expect.any(Number),
        sub: expect.stringMatching(/^sha256:[0-9a-f]{16}…*$/),
        jti: expect.stringMatching(/^sha256:[0-9a-f]{16}…*$/),
      },
      further: {},
    },
  });
});
