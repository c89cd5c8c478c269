import { describe, expect, it } from 'vitest';
import { bodyOf, chat, get, origin, startPlatform } from '../testing/caller.ts';
import type { ErrorBody, ModelList } from './bodies.ts';

const platform = await startPlatform();
const { key, restrictedKey } = platform.keys;

const withKey = (bearer: string) => ({ authorization: `Bearer ${bearer}` });

describe('a credential', () => {
  it('that is missing is refused with 401 and a challenge without an error', async () => {
    const answer = await platform.fetch(new Request(`${origin}/v1/models`));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="gateway"');
    expect((await bodyOf<ErrorBody>(answer)).error.type).toBe('authentication_error');
  });

  it.each([
    'Bearer falsch',
    `Bearer ${key.slice(0, -1)}`,
    `Bearer ${key}x`,
    `Bearer ${key}, Bearer ${key}`,
    'Bearer ',
    'Bearer a.b.c',
    `Basic ${key}`,
    key,
  ])('that is not valid is refused with 401 and invalid_token: %s', async (authorization) => {
    const answer = await get(platform, '/v1/models', { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="gateway", error="invalid_token"');
  });

  it('is asked for before a path is said to be unknown', async () => {
    expect((await platform.fetch(new Request(`${origin}/v1/nirgends`))).status).toBe(401);
  });

  it('is recognised whatever the case of the scheme', async () => {
    expect((await get(platform, '/v1/models', { authorization: `bearer ${key}` })).status).toBe(200);
  });

  it('can be given', async () => {
    const given = await startPlatform({ keys: { key: 'mein-eigener-schluessel' } });
    expect(given.keys.key).toBe('mein-eigener-schluessel');
    expect((await get(given, '/v1/models')).status).toBe(200);
  });

  it('differs from platform to platform', async () => {
    const other = await startPlatform();
    expect((await get(other, '/v1/models', withKey(key))).status).toBe(401);
    expect(new Set([...Object.values(platform.keys), ...Object.values(other.keys)]).size).toBe(6);
  });
});

describe('the restricted key', () => {
  const headers = withKey(restrictedKey);

  it('does not see the restricted model', async () => {
    const { data } = await bodyOf<ModelList>(await get(platform, '/v1/models', headers));
    expect(data.map(({ id }) => id)).toEqual(['pruefstein-chat', 'pruefstein-embed']);
    expect((await get(platform, '/v1/models/pruefstein-restricted', headers)).status).toBe(403);
  });

  it('may use the others, while the full key may use all', async () => {
    const ask = (model: string, bearer: string) =>
      platform.fetch(
        new Request(`${origin}/v1/chat/completions`, {
          method: 'POST',
          headers: { ...withKey(bearer), 'content-type': 'application/json' },
          body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Tag' }] }),
        }),
      );
    expect((await ask('pruefstein-restricted', restrictedKey)).status).toBe(403);
    expect((await ask('pruefstein-chat', restrictedKey)).status).toBe(200);
    expect((await ask('pruefstein-restricted', key)).status).toBe(200);
  });
});

describe('the low-quota key', () => {
  it('has five calls, gains one a second, and is told when', async () => {
    let ms = 1_000;
    const limited = await startPlatform({ now: () => ms });
    const call = () => get(limited, '/v1/models', withKey(limited.keys.lowQuotaKey));
    for (let at = 0; at < 5; at++) expect((await call()).status).toBe(200);
    const refused = await call();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await bodyOf<ErrorBody>(refused)).error.type).toBe('rate_limit_error');
    ms += 1_000;
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(429);
    limited.resetQuota();
    expect((await call()).status).toBe(200);
  });

  it('does not slow down the other keys or other platforms', async () => {
    const keys = { lowQuotaKey: 'ein-und-derselbe' };
    const [first, second] = await Promise.all([startPlatform({ keys }), startPlatform({ keys })]);
    for (let at = 0; at < 6; at++) await get(first, '/v1/models', withKey(keys.lowQuotaKey));
    expect((await get(first, '/v1/models', withKey(keys.lowQuotaKey))).status).toBe(429);
    expect((await chat(first)).status).toBe(200);
    expect((await get(second, '/v1/models', withKey(keys.lowQuotaKey))).status).toBe(200);
  });
});
