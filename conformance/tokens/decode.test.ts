import { describe, expect, test } from 'vitest';
import { decodeToken } from './decode.ts';

const part = (text: string) => Buffer.from(text).toString('base64url');
const token = (header: string, claims: string, signature = 'AAAA') =>
  `${part(header)}.${part(claims)}.${signature}`;

describe('taking a token apart', () => {
  test('gives header, claims, signing input and signature', () => {
    expect(decodeToken(token('{"alg":"ES256"}', '{"sub":"ä"}'))).toEqual({
      token: {
        header: { alg: 'ES256' },
        claims: { sub: 'ä' },
        signingInput: `${part('{"alg":"ES256"}')}.${part('{"sub":"ä"}')}`,
        signature: Buffer.from([0, 0, 0]),
      },
    });
  });

  test('takes the empty signature of an unsigned token', () => {
    expect(decodeToken(token('{"alg":"none"}', '{}', ''))).toHaveProperty('token.signature.length', 0);
  });

  test.each<readonly [string, string, object]>([
    ['an opaque token', 'YWJjZGVm', { code: 'notThreeParts' }],
    ['an encrypted token of five parts', 'a.b.c.d.e', { code: 'notThreeParts' }],
    ['padding', `${part('{"a":1}')}=.e30.AAAA`, { code: 'notBase64url', part: 'header' }],
    ['plain base64', 'e30.e30.++++', { code: 'notBase64url', part: 'signature' }],
    ['stray bits', 'e30.e31.AAAA', { code: 'notBase64url', part: 'claims' }],
    ['a header that is no JSON', token('{', '{}'), { code: 'notJson', part: 'header' }],
    [
      'claims in Latin-1',
      `e30.${Buffer.from('{"a":"ä"}', 'latin1').toString('base64url')}.AAAA`,
      { code: 'notUtf8', part: 'claims' },
    ],
    ['a list of claims', token('{}', '[]'), { code: 'notAnObject', part: 'claims' }],
    [
      'the same claim twice',
      token('{}', '{"sub":"a","sub":"b"}'),
      { code: 'duplicateMember', part: 'claims' },
    ],
  ])('refuses %s', (_, text, problem) => {
    expect(decodeToken(text)).toEqual({ problem });
  });
});
