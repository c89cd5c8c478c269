import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './challenge-names-bearer.ts';

const judge = (...challenges: string[]) => {
  const refused = answer({
    status: 401,
    headers: challenges.map((one) => ['WWW-Authenticate', one] as const),
  });
  return judged(check, { 'no-token.missing': refused, 'garbage-token.garbage': refused });
};

test.each([
  'Bearer',
  'bearer realm="ki"',
  'BEARER error="invalid_token", error_description="abgelaufen"',
  'Basic realm="ki", Bearer realm="ki"',
  'Negotiate,Bearer',
])('accepts the challenge %s', (challenge) => {
  expect(judge(challenge)).toBe('passed');
});

test('accepts Bearer on a second line', () => {
  expect(judge('Basic realm="ki"', 'Bearer')).toBe('passed');
});

test.each([
  'Basic realm="ki"',
  'Basic realm=", Bearer "',
  'Bearerish realm="ki"',
  'DPoP algs="ES256 Bearer"',
])('refuses the challenge %s', (challenge) => {
  expect(judge(challenge)).toBe('failed otherScheme');
});
