import { importJWK, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { type DecodedToken, decodeToken } from './decode.ts';
import { signToken } from './sign.ts';
import { testKey } from './testing/key.ts';
import { verifyToken } from './verify.ts';

const algorithms = ['RS256', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const claims = { iss: 'https://id.musterland.example', sub: 'dienst' };

function decoded(text: string): DecodedToken {
  const read = decodeToken(text);
  if ('problem' in read) throw new Error(read.problem.code);
  return read.token;
}

describe('verifying a signature', () => {
  test.each(algorithms)('accepts what another library signed with %s', async (alg) => {
    const { privateKey, jwk } = testKey(alg, 'k1');
    const signed = await new SignJWT(claims).setProtectedHeader({ alg, kid: 'k1' }).sign(privateKey);
    expect(verifyToken(decoded(signed), { keys: [jwk] })).toEqual({ result: 'valid', kid: 'k1' });
  });

  test.each(algorithms)('agrees with another library on what we sign with %s', async (alg) => {
    const { privateKey, jwk } = testKey(alg, 'k1');
    const { jwtVerify } = await import('jose');
    const verified = await jwtVerify(
      signToken({ alg, kid: 'k1' }, claims, privateKey),
      await importJWK(jwk, alg),
    );
    expect(verified.payload).toEqual(claims);
  });

  const own = testKey('ES256', 'k1');
  const other = testKey('ES256', 'k2');
  const signed = (header: object) => decoded(signToken({ alg: 'ES256', ...header }, claims, own.privateKey));

  test('without kid takes any key that fits', () => {
    expect(verifyToken(signed({}), { keys: [other.jwk, own.jwk] })).toEqual({ result: 'valid', kid: 'k1' });
  });

  test('never uses a key that the token brings along', () => {
    expect(verifyToken(signed({ kid: 'k2', jwk: own.jwk }), { keys: [other.jwk] })).toMatchObject({
      why: 'signature',
    });
  });

  test.each<readonly [string, DecodedToken, unknown, string]>([
    ['no algorithm', { ...signed({}), header: { alg: 'none' } }, { keys: [own.jwk] }, 'algorithm'],
    ['a symmetric one', { ...signed({}), header: { alg: 'HS256' } }, { keys: [own.jwk] }, 'algorithm'],
    ['a key id nobody published', signed({ kid: 'k9' }), { keys: [own.jwk] }, 'noKey'],
    ['an empty key set', signed({ kid: 'k1' }), { keys: [] }, 'noKey'],
    ['what is no key set', signed({ kid: 'k1' }), ['k1'], 'noKey'],
    ['a key for encryption', signed({ kid: 'k1' }), { keys: [{ ...own.jwk, use: 'enc' }] }, 'unfitKey'],
    [
      'a key for another algorithm',
      signed({ kid: 'k1' }),
      { keys: [{ ...own.jwk, alg: 'ES384' }] },
      'unfitKey',
    ],
    ['a key that cannot be read', signed({ kid: 'k1' }), { keys: [{ ...own.jwk, x: 'A' }] }, 'unfitKey'],
    [
      'a key of another curve',
      signed({ kid: 'k1' }),
      { keys: [{ ...testKey('ES384', 'k1').jwk, alg: 'ES256' }] },
      'unfitKey',
    ],
    ['the wrong key', signed({ kid: 'k2' }), { keys: [other.jwk] }, 'signature'],
  ])('refuses %s', (_, token, keySet, why) => {
    expect(verifyToken(token, keySet)).toEqual({ result: 'invalid', why });
  });
});
