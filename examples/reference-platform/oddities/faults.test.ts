import { describe, expect, it } from 'vitest';
import type { ErrorBody } from '../gateway/bodies.ts';
import type { JsonObject } from '../handler.ts';
import { bodyOf, chat, get, origin, post, startPlatform } from '../testing/caller.ts';
import type * as theme from './faults.ts';
import type { OddityName } from './oddities.ts';

const show = (...names: OddityName[]) => startPlatform({ oddities: names });

type Name = (typeof theme)[keyof typeof theme]['name'];

/** What each oddity changes, seen at the answers of a platform that shows it. */
const changes: { readonly [Each in Name]: () => Promise<void> } = {
  async 'forbidden-as-404'() {
    const odd = await show('forbidden-as-404');
    const headers = { authorization: `Bearer ${odd.keys.restrictedKey}` };
    const forbidden = await get(odd, '/v1/models/pruefstein-restricted', headers);
    const unknown = await get(odd, '/v1/models/gibt-es-nicht', headers);
    expect(forbidden.status).toBe(404);
    expect(await forbidden.text()).toBe(await unknown.text());
  },

  async 'unknown-model-as-400'() {
    const odd = await show('unknown-model-as-400');
    expect((await chat(odd, { model: 'gibt-es-nicht' })).status).toBe(400);
    expect((await get(odd, '/v1/models/gibt-es-nicht')).status).toBe(404);
  },

  async 'invalid-members-as-422'() {
    const odd = await show('invalid-members-as-422');
    expect((await chat(odd, { messages: {} })).status).toBe(422);
    expect((await chat(odd, { messages: undefined })).status).toBe(422);
    expect((await post(odd, '/v1/chat/completions', '{bad')).status).toBe(400);
  },

  async 'unknown-path-as-501'() {
    expect((await get(await show('unknown-path-as-501'), '/v1/nirgends')).status).toBe(501);
  },

  async 'unknown-member-as-400'() {
    const odd = await show('unknown-member-as-400');
    const answer = await chat(odd, { pruefstein_unbekannt: 1 });
    expect(answer.status).toBe(400);
    expect((await bodyOf<ErrorBody>(answer)).error.param).toBe('pruefstein_unbekannt');
    expect((await chat(odd)).status).toBe(200);
  },

  async 'challenge-list'() {
    const answer = await (await show('challenge-list')).fetch(new Request(`${origin}/v1/models`));
    expect(answer.headers.get('www-authenticate')).toBe('Negotiate, bearer realm="gateway"');
  },

  async 'retry-after-date'() {
    const odd = await show('retry-after-date');
    const headers = { authorization: `Bearer ${odd.keys.lowQuotaKey}` };
    let answer = await get(odd, '/v1/models', headers);
    while (answer.status === 200) answer = await get(odd, '/v1/models', headers);
    const when = answer.headers.get('retry-after') ?? '';
    expect(when).toMatch(/ GMT$/);
    expect(Date.parse(when)).toBeGreaterThan(Date.now());
  },

  async 'problem-json-errors'() {
    const odd = await show('problem-json-errors');
    const answer = await get(odd, '/v1/nirgends');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await bodyOf<JsonObject>(answer)).toMatchObject({
      status: 404,
      error: { message: expect.any(String), type: 'not_found_error' },
    });
    expect((await get(odd, '/v1/models')).headers.get('content-type')).toBe('application/json');
  },
};

describe('the oddity', () => {
  it.each(Object.entries(changes))('%s changes what it says', (_name, change) => change());
});
