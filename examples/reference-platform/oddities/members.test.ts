import { describe, expect, it } from 'vitest';
import type { ErrorBody, ModelList } from '../gateway/bodies.ts';
import type { JsonObject } from '../handler.ts';
import { bodyOf, chat, chunks, completion, forced, get, post, startPlatform } from '../testing/caller.ts';
import type * as theme from './members.ts';
import type { OddityName } from './oddities.ts';

/** Shows no oddity. */
const plain = await startPlatform();
const show = (...names: OddityName[]) => startPlatform({ oddities: names });

const call = forced({ type: 'object', properties: { amt: { enum: ['Bauamt'] } }, required: ['amt'] });
const asked = { stream_options: { include_usage: true } };

type Name = (typeof theme)[keyof typeof theme]['name'];

/** What each oddity changes, seen at the answers of a platform that shows it. */
const changes: { readonly [Each in Name]: () => Promise<void> } = {
  async 'extra-members'() {
    const odd = await show('extra-members');
    const usual = await completion(plain);
    const { provider, ...answer } = await bodyOf<JsonObject>(await chat(odd));
    expect(provider).toBeDefined();
    expect(answer).toMatchObject({ choices: [{ message: usual.choices[0]?.message, logprobs: null }] });
    for (const body of [
      ...(await chunks(odd)),
      await bodyOf(await get(odd, '/v1/models')),
      await bodyOf(await get(odd, '/v1/models/pruefstein-chat')),
      await bodyOf(await get(odd, '/v1/nirgends')),
      await bodyOf(await post(odd, '/v1/embeddings', { model: 'pruefstein-embed', input: 'a' })),
    ])
      expect(body).toHaveProperty('provider');
  },

  async 'no-optional-members'() {
    const odd = await show('no-optional-members');
    const { data } = await bodyOf<ModelList>(await get(odd, '/v1/models'));
    expect(Object.keys(data[0] ?? {})).toEqual(['id', 'object', 'created', 'owned_by']);
    const answer = await completion(odd);
    expect(Object.keys(answer).sort()).toEqual(['choices', 'created', 'id', 'model', 'object', 'usage']);
    const all = await chunks(odd, asked);
    for (const chunk of all.slice(0, -1)) expect(Object.keys(chunk)).toEqual(['id', 'object', 'choices']);
    expect(all.at(-1)?.usage).toEqual(answer.usage);
    expect(all.flatMap(({ choices }) => choices).filter((choice) => 'finish_reason' in choice)).toHaveLength(
      1,
    );
    const { error } = await bodyOf<ErrorBody>(await get(odd, '/v1/nirgends'));
    expect(Object.keys(error)).toEqual(['message', 'type']);
  },

  async 'reasoning-content'() {
    const odd = await show('reasoning-content');
    const { choices, usage } = await completion(odd);
    const message = choices[0]?.message;
    expect(message?.reasoning).toMatch(/\w/);
    expect(message?.reasoning_content).toBe(message?.reasoning);
    expect(usage.completion_tokens).toBe(`${message?.reasoning} ${message?.content}`.split(' ').length);
    const deltas = (await chunks(odd)).map((chunk) => chunk.choices[0]?.delta);
    expect(deltas.map((delta) => delta?.reasoning ?? '').join('')).toBe(message?.reasoning);
    expect((await completion(odd, { max_tokens: 5 })).usage.completion_tokens).toBe(5);
  },

  async 'content-null-with-tool-calls'() {
    const odd = await show('content-null-with-tool-calls');
    expect((await completion(plain, call)).choices[0]?.message.content).toBe('');
    expect((await completion(odd, call)).choices[0]?.message.content).toBeNull();
    expect((await completion(odd)).choices[0]?.message.content).toBeTypeOf('string');
  },

  async 'stop-after-forced-tool'() {
    const odd = await show('stop-after-forced-tool');
    const { choices } = await completion(odd, call);
    expect(choices[0]).toMatchObject({ finish_reason: 'stop', message: { tool_calls: [{}] } });
    expect((await chunks(odd, call)).at(-1)?.choices[0]?.finish_reason).toBe('stop');
  },

  async 'model-read-with-slash-id'() {
    const odd = await show('model-read-with-slash-id');
    const { data } = await bodyOf<ModelList>(await get(odd, '/v1/models'));
    expect(data[0]?.id).toBe('musterland/pruefstein-chat');
    for (const path of ['musterland%2Fpruefstein-chat', 'musterland/pruefstein-chat'])
      expect(await bodyOf(await get(odd, `/v1/models/${path}`))).toEqual(data[0]);
    expect((await chat(odd, { model: data[0]?.id })).status).toBe(200);
    expect((await chat(odd)).status).toBe(404);
    expect(odd.config().gateways[0]?.models.forbidden.id).toBe('musterland/pruefstein-restricted');
  },
};

describe('the oddity', () => {
  it.each(Object.entries(changes))('%s changes what it says', (_name, change) => change());
});
