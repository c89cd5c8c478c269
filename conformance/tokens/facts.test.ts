import { describe, expect, test } from 'vitest';
import { shownClaims } from './claims.ts';
import { tokenFacts } from './facts.ts';
import { signToken } from './sign.ts';
import { testKey } from './testing/key.ts';

const tenant = 'https://w3id.org/pruefstein/claims/tenant';

describe('the claims that are shown', () => {
  test('name resources, times and kinds as they are', () => {
    const claims = { iss: 'https://id.example', aud: ['a'], exp: 2, iat: 1, [tenant]: 'amt-a' };
    expect(shownClaims(claims, {})).toEqual({ claims, further: {}, mapped: {} });
  });

  test('stand for subject and id by digests of the same length or longer', () => {
    const { claims } = shownClaims({ sub: 'x'.repeat(300), jti: '7' }, {});
    expect(claims.sub).toMatch(/^sha256:[0-9a-f]{16}…+$/);
    expect(claims.sub).toHaveLength(300);
    expect(claims.jti).toMatch(/^sha256:[0-9a-f]{16}$/);
    expect(shownClaims({ jti: '7' }, {}).claims.jti).toBe(claims.jti);
    expect(shownClaims({ jti: '8' }, {}).claims.jti).not.toBe(claims.jti);
  });

  test('keep the type of what is no text, and the emptiness of what is empty', () => {
    expect(shownClaims({ sub: 7, jti: '' }, {}).claims).toEqual({ sub: { type: 'number' }, jti: '' });
  });

  test('of all others are the names alone', () => {
    const { claims, further } = shownClaims({ email: 'a@b.example', groups: [], act: { sub: 'b' } }, {});
    expect(claims).toEqual({});
    expect(further).toEqual({ email: 'string', groups: 'array', act: 'object' });
  });

  test.each<readonly [string, object, string]>([
    ['a claim of another name', { org_id: 'amt-a' }, 'org_id'],
    ['a claim whose name has dots', { 'x.org': 'amt-a' }, 'x.org'],
    ['a claim within another', { realm: { org: 'amt-a' } }, 'realm.org'],
  ])('are found under %s by the claim map', (_, members, from) => {
    expect(shownClaims({ ...members }, { tenant: from })).toMatchObject({
      claims: { [tenant]: 'amt-a' },
      mapped: { tenant: from },
    });
  });

  test('under their own name need no claim map', () => {
    const { claims, mapped } = shownClaims({ [tenant]: 'amt-a', org_id: 'amt-b' }, { tenant: 'org_id' });
    expect(claims[tenant]).toBe('amt-a');
    expect(mapped).toEqual({});
  });
});

describe('the facts of a token', () => {
  const { privateKey, jwk } = testKey('ES256', 'k1');
  const facts = (claims: object, header: object = {}) => {
    const text = signToken({ alg: 'ES256', kid: 'k1', ...header }, { ...claims }, privateKey);
    const observed = tokenFacts(text, { keys: [jwk] }, {});
    if ('problem' in observed) throw new Error(observed.problem.code);
    return { text, ...observed.token };
  };

  test('say how it is signed, and how long it is', () => {
    const { text, bytes, header, signature, fingerprint } = facts({ sub: 'a' }, { typ: 'at+jwt' });
    expect(bytes).toBe(text.length);
    expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', names: ['alg', 'kid', 'typ'] });
    expect(signature).toEqual({ result: 'valid', kid: 'k1' });
    expect(fingerprint).toMatch(/^[0-9a-f]{8}$/);
  });

  test('name parameters of the wrong type by that type', () => {
    expect(facts({}, { typ: 7 }).header).toMatchObject({ typ: { type: 'number' } });
  });

  test.each<readonly [string, object, object]>([
    ['an address', { sub: 'a@b.example' }, { at: true, backslash: false, isClientId: false }],
    ['a login name', { sub: 'NORD\\a' }, { at: false, backslash: true, isClientId: false }],
    ['the client', { sub: 'a', client_id: 'a' }, { at: false, backslash: false, isClientId: true }],
    ['nobody', {}, { at: false, backslash: false, isClientId: false }],
  ])('tell that the subject is %s', (_, claims, subject) => {
    expect(facts(claims).subject).toEqual(subject);
  });

  test('of an opaque token are why it is none, and its length', () => {
    expect(tokenFacts('geheim', undefined, {})).toEqual({ problem: { code: 'notThreeParts', bytes: 6 } });
  });
});
