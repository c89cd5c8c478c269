import { describe, expect, it } from 'vitest';
import { bodyOf, chat, get, origin, post, question, startPlatform } from '../testing/caller.ts';
import type { ErrorBody } from './bodies.ts';

const platform = await startPlatform({ maxBodyBytes: 100_000 });

const message = (members: object) => ({ messages: [{ role: 'user', content: 'Tag', ...members }] });

const wrongMembers: [param: string, members: object][] = [
  ['model', { model: undefined }],
  ['model', { model: 7 }],
  ['messages', { messages: undefined }],
  ['messages', { messages: {} }],
  ['messages', { messages: [] }],
  ['messages[0]', { messages: ['Tag'] }],
  ['messages[0].role', message({ role: 'clerk' })],
  ['messages[0].content', message({ content: 7 })],
  ['messages[0].content', message({ content: undefined })],
  ['messages[0].content[0].type', message({ content: [{ type: 'image_url', image_url: { url: 'x' } }] })],
  ['messages[0].tool_call_id', message({ role: 'tool' })],
  ['temperature', { temperature: 'hot' }],
  ['temperature', { temperature: 3 }],
  ['top_p', { top_p: -1 }],
  ['max_tokens', { max_tokens: 0 }],
  ['max_completion_tokens', { max_completion_tokens: 1.5 }],
  ['n', { n: 100 }],
  ['seed', { seed: 'x' }],
  ['stop', { stop: 7 }],
  ['stop', { stop: '' }],
  ['stream', { stream: 'yes' }],
  ['stream_options', { stream_options: { include_usage: true } }],
  ['logprobs', { logprobs: true }],
  ['logit_bias', { logit_bias: { 1: 1 } }],
  ['tools[0].function.name', { tools: [{ type: 'function', function: { name: 'zwei Wörter' } }] }],
  ['tool_choice', { tool_choice: 'required' }],
  [
    'tool_choice.function.name',
    {
      tools: [{ type: 'function', function: { name: 'a' } }],
      tool_choice: { type: 'function', function: { name: 'b' } },
    },
  ],
  [
    'tools',
    {
      tools: [{ type: 'function', function: { name: 'a', parameters: { not: {} } } }],
      tool_choice: 'required',
    },
  ],
  ['response_format.type', { response_format: { type: 'xml' } }],
  ['response_format.json_schema', { response_format: { type: 'json_schema' } }],
  [
    'response_format.json_schema.schema',
    { response_format: { type: 'json_schema', json_schema: { name: 'a', schema: { pattern: 'x' } } } },
  ],
];

describe('a faulty request', () => {
  it.each(wrongMembers)('is refused with 400 that names %s: %j', async (param, members) => {
    for (const stream of 'stream' in members || 'stream_options' in members ? [undefined] : [false, true]) {
      const answer = await chat(platform, { ...(stream === undefined ? {} : { stream }), ...members });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toBe('application/json');
      const { error } = await bodyOf<ErrorBody>(answer);
      expect(error).toEqual({
        message: expect.any(String),
        type: 'invalid_request_error',
        param,
        code: expect.any(String),
      });
    }
  });

  it.each(['{bad', '', '{"model": "pruefstein-chat", "messages": [', '\ufeff{}x'])(
    'that is no JSON is refused with 400: %j',
    async (text) => {
      expect((await post(platform, '/v1/chat/completions', text)).status).toBe(400);
    },
  );

  it('that is not UTF-8 is refused with 400', async () => {
    const answer = await platform.fetch(
      new Request(`${origin}/v1/chat/completions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${platform.keys.key}`, 'content-type': 'application/json' },
        body: new Uint8Array([0x22, 0xc3, 0x28, 0x22]),
      }),
    );
    expect(answer.status).toBe(400);
  });

  it.each(['[]', '"text"', 'null'])('that is no object is refused with 400: %s', async (text) => {
    expect((await post(platform, '/v1/chat/completions', text)).status).toBe(400);
  });

  it('of another media type is refused with 415', async () => {
    const answer = await post(platform, '/v1/chat/completions', '{}', { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
  });

  it('that is too large is refused with 413, announced or not', async () => {
    const large = { messages: [{ role: 'user', content: 'a'.repeat(100_001) }] };
    expect((await chat(platform, large)).status).toBe(413);
    const announced = await post(platform, '/v1/chat/completions', '{}', { 'content-length': '100001' });
    expect(announced.status).toBe(413);
  });

  it('that exceeds the context is refused with 400 and its code', async () => {
    const answer = await chat(platform, { messages: [{ role: 'user', content: 'a '.repeat(20_000) }] });
    expect(answer.status).toBe(400);
    expect((await bodyOf<ErrorBody>(answer)).error.code).toBe('context_length_exceeded');
  });

  it('for an unknown model is refused with 404 as JSON, streamed or not', async () => {
    for (const stream of [false, true]) {
      const answer = await chat(platform, { model: 'gibt-es-nicht', stream });
      expect(answer.status).toBe(404);
      expect((await bodyOf<ErrorBody>(answer)).error.code).toBe('model_not_found');
    }
  });

  it('for a model that does something else is refused with 400', async () => {
    expect((await chat(platform, { model: 'pruefstein-embed' })).status).toBe(400);
    const answer = await post(platform, '/v1/embeddings', { model: 'pruefstein-chat', input: 'a' });
    expect(answer.status).toBe(400);
  });
});

describe('a path', () => {
  it.each(['/v1/nirgends', '/v1', '/v1/', '/nirgends', '/', '/.well-known/nirgends', '/v1/chat'])(
    'that is not offered is answered with 404: %s',
    async (path) => {
      const answer = await get(platform, path);
      expect(answer.status).toBe(404);
      expect((await bodyOf<ErrorBody>(answer)).error.type).toBe('not_found_error');
    },
  );

  it.each([
    ['GET', '/v1/chat/completions', 'POST'],
    ['DELETE', '/v1/embeddings', 'POST'],
    ['POST', '/v1/models', 'GET, HEAD'],
    ['DELETE', '/v1/models/pruefstein-chat', 'GET, HEAD'],
  ])('answers %s %s with 405 and what it allows', async (method, path, allow) => {
    const headers = { authorization: `Bearer ${platform.keys.key}` };
    const answer = await platform.fetch(new Request(origin + path, { method, headers }));
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

describe('an error of our own', () => {
  it('is a 500 that tells nothing, and is reported', async () => {
    const seen: unknown[] = [];
    let ticks = 0;
    const late = await startPlatform({
      onError: (error) => seen.push(error),
      now: () => {
        ticks += 1;
        // Quota and figures look at the clock once each, when they are made.
        if (ticks > 2) throw new Error('/srv/geheim/uhr.ts');
        return 0;
      },
    });
    const answer = await chat(late);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('x-request-id')).not.toBeNull();
    expect(await answer.text()).not.toContain('geheim');
    expect(seen).toHaveLength(1);
  });
});

describe('every answer', () => {
  it('has a request id of its own', async () => {
    const answers = await Promise.all([
      get(platform, '/v1/models'),
      get(platform, '/v1/models', { 'x-request-id': 'meine' }),
      get(platform, '/nirgends'),
      get(platform, '/.well-known/pruefstein'),
      chat(platform),
      chat(platform, { stream: true }),
      chat(platform, { messages: question, model: 'x' }),
      platform.fetch(new Request(`${origin}/v1/models`)),
    ]);
    const ids = answers.map((answer) => answer.headers.get('x-request-id'));
    expect(ids.every((id) => id?.startsWith('req_'))).toBe(true);
    expect(new Set(ids).size).toBe(answers.length);
  });

  it.each(['00-7c1e90b35d2f4a868e0b54d19a3f62c7-3b9d07e64a51c8f2-01', '00-0-0-00', 'ü', 'x'.repeat(500)])(
    'is the same with the traceparent %s',
    async (traceparent) => {
      const headers = traceparent === 'ü' ? { traceparent: '\u00fc' } : { traceparent };
      const answer = await get(platform, '/v1/models', headers);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(await (await get(platform, '/v1/models')).text());
    },
  );
});
