import { expect, it } from 'vitest';
import { indexOf } from '../recording/recording-index.ts';
import { exchange } from '../testing/judged.ts';
import { wholeKit } from '../testing/whole-kit.ts';
import { refusedClient } from './refused-client.ts';

const instance = 'identity';
const refusing = (name: string, status: number, body: object) =>
  exchange(name, { instance, status, body: JSON.stringify(body) });
const token = exchange('acquire.token', { instance, body: '{"access_token":"‹secret:identity.token›"}' });
const grant = 'grant-token.token';

it.each([
  ['a wrong secret', refusing(grant, 401, { error: 'invalid_client' }), [], '401 invalid_client'],
  ['a scope the client has not', refusing(grant, 400, { error: 'invalid_scope' }), [], '400 invalid_scope'],
  [
    'one that could be obtained otherwise',
    refusing(grant, 400, { error: 'invalid_scope' }),
    [token],
    undefined,
  ],
  ['the request itself', refusing(grant, 400, { error: 'invalid_request' }), [], undefined],
  ['nothing, but fails', refusing(grant, 500, { error: 'invalid_client' }), [], undefined],
  ['in words of its own', refusing(grant, 400, { message: 'no' }), [], undefined],
  ['something else', refusing('issuer-keys', 401, { error: 'invalid_client' }), [], undefined],
])('an issuer that refuses %s', (_, refused, others, seen) => {
  const judged = refusedClient(wholeKit, indexOf([refused, ...others]), instance, refused);
  expect(judged?.cause).toEqual(
    seen === undefined ? undefined : { kind: 'environment', failure: expect.objectContaining({ seen }) },
  );
  expect(judged?.outcome).toBe(seen === undefined ? undefined : 'blocked');
});
