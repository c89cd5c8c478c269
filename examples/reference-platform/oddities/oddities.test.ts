import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ErrorBody, ModelList } from '../gateway/bodies.ts';
import type { JsonObject } from '../handler.ts';
import { type OddityName, oddities } from '../index.ts';
import {
  bodyOf,
  chat,
  chunks,
  completion,
  forced,
  get,
  origin,
  post,
  startPlatform,
} from '../testing/caller.ts';

const plain = await startPlatform();
const show = (...names: OddityName[]) => startPlatform({ oddities: names });

const call = forced({ type: 'object', properties: { amt: { enum: ['Bauamt'] } }, required: ['amt'] });
const asked = { stream_options: { include_usage: true } };

/** What each oddity changes, seen at the answers of a platform that shows it; `plain` is one that shows none. */
const changes: { readonly [Name in OddityName]: () => Promise<void> } = {
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

  async 'role-only-first-chunk'() {
    const [first] = await chunks(await show('role-only-first-chunk'));
    expect(first?.choices[0]?.delta).toEqual({ role: 'assistant' });
    expect((await chunks(plain))[0]?.choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
  },

  async 'role-with-first-content'() {
    const odd = await show('role-with-first-content');
    const [first, ...rest] = await chunks(odd, { n: 2 });
    expect(first?.choices[0]?.delta).toEqual({ role: 'assistant', content: expect.stringMatching(/^\S+$/) });
    expect(rest.filter(({ choices }) => choices[0]?.delta.role)).toHaveLength(1);
    expect(spoken(await chunks(odd))).toBe(spoken(await chunks(plain)));
  },

  async 'finish-with-last-content'() {
    const odd = await show('finish-with-last-content');
    expect((await chunks(odd)).at(-1)?.choices[0]).toMatchObject({
      finish_reason: 'stop',
      delta: { content: expect.stringMatching(/\S/) },
    });
    expect(spoken(await chunks(odd))).toBe(spoken(await chunks(plain)));
  },

  async 'tool-call-in-one-chunk'() {
    const odd = await show('tool-call-in-one-chunk');
    const deltas = (await chunks(odd, call)).flatMap(({ choices }) => choices[0]?.delta.tool_calls ?? []);
    expect(deltas).toEqual([
      {
        index: 0,
        id: expect.any(String),
        type: 'function',
        function: { name: 'amt_nennen', arguments: '{ "amt": "Bauamt" }' },
      },
    ]);
  },

  async 'usage-null-in-chunks'() {
    const all = await chunks(await show('usage-null-in-chunks'), asked);
    expect(all.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
    expect(all.at(-1)?.usage).toMatchObject({ total_tokens: expect.any(Number) });
  },

  async 'crlf-event-lines'() {
    const text = await (await chat(await show('crlf-event-lines'), { stream: true })).text();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/^: .+\r\n\r\n: .+\r\ndata:\{.+\}\r\n\r\n/);
    expect(text).toMatch(/data:\[DONE\]\r\n\r\n$/);
  },

  async 'chunked-mid-utf8'() {
    const parts = await partsOf(await chat(await show('chunked-mid-utf8'), { stream: true }));
    const usual = await partsOf(await chat(plain, { stream: true }));
    const words = (all: Uint8Array[]) => spoken(chunksIn(Buffer.concat(all).toString()));
    expect(words(parts)).toBe(words(usual));
    const broken = parts.filter((part) => Buffer.from(part).toString().includes('\ufffd'));
    expect(broken.length).toBeGreaterThan(1);
    expect(parts.slice(0, -1).every((part) => !Buffer.from(part).toString().endsWith('\n\n'))).toBe(true);
  },

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

  async 'indented-json'() {
    const text = await (await get(await show('indented-json'), '/v1/models')).text();
    expect(text).toMatch(/^\{\n\t"data": \[/);
    expect(JSON.parse(text)).toEqual(await bodyOf(await get(plain, '/v1/models')));
  },

  async 'escaped-json'() {
    const odd = await show('escaped-json');
    const text = await (await chat(odd)).text();
    expect(Buffer.byteLength(text)).toBe(text.length);
    const usual = await completion(plain);
    expect(JSON.parse(text).choices).toEqual(usual.choices);
    const stream = await (await chat(odd, { stream: true })).text();
    expect(Buffer.byteLength(stream)).toBe(stream.length);
    expect(spoken(chunksIn(stream))).toBe(usual.choices[0]?.message.content);
  },

  async 'charset-parameter'() {
    const odd = await show('charset-parameter');
    expect((await chat(odd)).headers.get('content-type')).toBe('application/json; charset=UTF-8');
    const stream = await chat(odd, { stream: true });
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=UTF-8');
  },

  async 'gzip-when-asked'() {
    const odd = await show('gzip-when-asked');
    for (const offer of ['gzip', 'br, gzip;q=0.5', 'deflate , GZIP']) {
      const answer = await get(odd, '/v1/models', { 'accept-encoding': offer });
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      const text = gunzipSync(await answer.arrayBuffer()).toString();
      expect(text).toBe(await (await get(plain, '/v1/models')).text());
    }
    for (const offer of ['br', 'gzip;q=0', 'gzip; q=0.0, br', 'identity']) {
      const answer = await get(odd, '/v1/models', { 'accept-encoding': offer });
      expect(answer.headers.get('content-encoding')).toBeNull();
    }
  },

  async 'upper-case-header-names'() {
    const odd = await show('upper-case-header-names');
    expect(odd.wire.headerName('content-type')).toBe('CONTENT-TYPE');
    expect(plain.wire.headerName('content-type')).toBe('content-type');
  },

  async 'connection-close'() {
    expect((await show('connection-close')).wire.closesConnections).toBe(true);
    expect(plain.wire.closesConnections).toBe(false);
  },
};

function spoken(all: Awaited<ReturnType<typeof chunks>>): string {
  return all.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
}

function chunksIn(stream: string): Awaited<ReturnType<typeof chunks>> {
  return [...stream.matchAll(/^data: (\{.+)$/gm)].map(([, data = '']) => JSON.parse(data));
}

async function partsOf(answer: Response): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of answer.body ?? []) parts.push(part);
  return parts;
}

describe('the oddity', () => {
  it.each(oddities.map(({ name }) => name))('%s changes what it says', (name) => changes[name]());

  it.each(oddities)('$name has a title in both languages', ({ title }) => {
    expect(title.de).toMatch(/^[A-ZÄÖÜJ].+\.$|^finish_reason.+\.$/);
    expect(title.en).toMatch(/\.$/);
    expect(title.de).not.toBe(title.en);
  });

  it('with an unknown name is refused', async () => {
    const name = 'gibt-es-nicht' as OddityName;
    await expect(show(name)).rejects.toThrow('There is no oddity gibt-es-nicht.');
  });
});

describe('all oddities', () => {
  it('have a name of their own', () => {
    expect(new Set(oddities.map(({ name }) => name)).size).toBe(oddities.length);
  });

  it('can be shown at once', async () => {
    const odd = await show(...oddities.map(({ name }) => name));
    const model = 'musterland/pruefstein-chat';
    expect((await chat(odd, { model })).status).toBe(200);
    const stream = await (await chat(odd, { model, stream: true, ...call })).text();
    expect(stream).toMatch(/data:\[DONE\]\r\n\r\n$/);
    expect((await get(odd, '/v1/nirgends')).status).toBe(501);
  });

  it('stop generating as well when the client goes away', async () => {
    const odd = await startPlatform({ oddities: ['crlf-event-lines', 'chunked-mid-utf8'] });
    const reader = (await chat(odd, { stream: true, n: 8 })).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    // The news passes through the transforms in a few turns.
    for (let turn = 0; turn < 100 && odd.activity.running > 0; turn++)
      await new Promise((resolve) => setImmediate(resolve));
    expect(odd.activity.running).toBe(0);
    expect(odd.activity.events).toBeLessThan(10);
  });
});
