import { describe, expect, it } from 'vitest';
import { chat, chunks, completion, forced, question, startPlatform } from '../testing/caller.ts';
import type { Chunk } from './bodies.ts';

const platform = await startPlatform();

/** What the pieces of one choice add up to. */
function assembled(all: readonly Chunk[], index: number) {
  const choices = all.flatMap((chunk) => chunk.choices.filter((choice) => choice.index === index));
  const calls = choices.flatMap(({ delta }) => delta.tool_calls ?? []);
  return {
    content: choices.map(({ delta }) => delta.content ?? '').join(''),
    finish: choices.flatMap(({ finish_reason }) => finish_reason ?? []),
    names: calls.flatMap((call) => call.function.name ?? []),
    arguments: calls.map((call) => call.function.arguments).join(''),
  };
}

describe('a chat call', () => {
  it('is answered with the response core', async () => {
    expect(await completion(platform)).toMatchObject({
      id: expect.stringMatching(/^chatcmpl-.+/),
      object: 'chat.completion',
      created: expect.any(Number),
      model: 'pruefstein-chat',
      choices: [{ index: 0, message: { role: 'assistant' }, finish_reason: 'stop' }],
    });
  });

  it('counts every word and one token per message', async () => {
    const messages = [
      { role: 'system', content: 'Antworten Sie kurz.' },
      { role: 'user', content: '  Guten\nTag ' },
    ];
    const { usage, choices } = await completion(platform, { messages });
    expect(usage.prompt_tokens).toBe(3 + 2 + 2);
    expect(usage.completion_tokens).toBe(choices[0]?.message.content?.split(' ').length);
    expect(usage.total_tokens).toBe(usage.prompt_tokens + usage.completion_tokens);
  });

  it('counts text parts like the same text in one piece', async () => {
    const parts = [
      { type: 'text', text: 'Wie lange dauert' },
      { type: 'text', text: 'mein Antrag?' },
    ];
    const split = await completion(platform, { messages: [{ role: 'user', content: parts }] });
    const whole = await completion(platform, { messages: question });
    expect(split.usage.prompt_tokens).toBe(whole.usage.prompt_tokens);
  });

  it.each(['max_tokens', 'max_completion_tokens'])('keeps the bound of %s', async (name) => {
    const { choices, usage } = await completion(platform, { [name]: 3 });
    expect(choices[0]?.finish_reason).toBe('length');
    expect(usage.completion_tokens).toBe(3);
  });

  it('ends before a stop text', async () => {
    const whole = (await completion(platform)).choices[0]?.message.content ?? '';
    const stop = whole.split(' ')[2] ?? '';
    const { choices } = await completion(platform, { stop });
    expect(choices[0]).toMatchObject({
      message: { content: whole.slice(0, whole.indexOf(stop)).trimEnd() },
      finish_reason: 'stop',
    });
  });

  it('gives n choices and counts all of them', async () => {
    const { choices, usage } = await completion(platform, { n: 3, max_tokens: 4 });
    expect(choices.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(usage.completion_tokens).toBe(12);
    expect(new Set(choices.map(({ message }) => message.content)).size).toBeGreaterThan(1);
  });

  it('says the same again, and something else for another seed', async () => {
    const texts = await Promise.all(
      [{}, {}, { seed: 1 }, { seed: 1 }, { seed: 2 }].map(
        async (members) => (await completion(platform, members)).choices[0]?.message.content,
      ),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[2]).toBe(texts[3]);
    expect(new Set(texts).size).toBe(3);
  });

  it('accepts a history with a tool call', async () => {
    const messages = [
      ...question,
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'call_1', content: 'Bauamt' },
    ];
    expect((await chat(platform, { messages })).status).toBe(200);
  });

  it('ignores unknown members', async () => {
    expect((await chat(platform, { pruefstein_unbekannt: { a: 1 } })).status).toBe(200);
  });
});

describe('a streamed chat call', () => {
  it('is an event stream that ends with [DONE]', async () => {
    const answer = await chat(platform, { stream: true });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(await answer.text()).toMatch(/^(data: \{.+\}\n\n)+data: \[DONE\]\n\n$/);
  });

  it('says and counts what the plain call says and counts', async () => {
    const plain = await completion(platform, { n: 2 });
    const all = await chunks(platform, { n: 2, stream_options: { include_usage: true } });
    for (const choice of plain.choices)
      expect(assembled(all, choice.index)).toMatchObject({
        content: choice.message.content,
        finish: [choice.finish_reason],
      });
    expect(all.at(-1)).toMatchObject({ choices: [], usage: plain.usage });
  });

  it('has one id and the role first', async () => {
    const all = await chunks(platform);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]?.choices[0]?.delta.role).toBe('assistant');
  });

  it('tells the usage only if asked, once and last', async () => {
    const told = await chunks(platform, { stream_options: { include_usage: true } });
    expect(told.map(({ usage }) => usage !== undefined).indexOf(true)).toBe(told.length - 1);
    const untold = await chunks(platform);
    expect(untold.every(({ usage, choices }) => usage === undefined && choices.length === 1)).toBe(true);
  });
});

describe('a demanded tool call', () => {
  const choice = {
    type: 'object',
    properties: { amt: { enum: ['Bauamt', 'Standesamt'] } },
    required: ['amt'],
    additionalProperties: false,
  };

  it('names the function and satisfies its schema', async () => {
    const { choices, usage } = await completion(platform, forced(choice));
    expect(choices[0]?.finish_reason).toBe('tool_calls');
    const [call] = choices[0]?.message.tool_calls ?? [];
    expect(call).toMatchObject({
      id: expect.stringMatching(/^call_/),
      type: 'function',
      function: { name: 'amt_nennen' },
    });
    const text = call?.function.arguments ?? '';
    expect(['Bauamt', 'Standesamt']).toContain(JSON.parse(text).amt);
    expect(usage.completion_tokens).toBe(1 + text.split(' ').length);
  });

  it.each([
    ['no parameters', undefined],
    ['none to give', { type: 'object', properties: {} }],
  ])('has an empty object as arguments for %s', async (_name, parameters) => {
    const { choices } = await completion(platform, forced(parameters));
    expect(choices[0]?.message.tool_calls?.[0]?.function.arguments).toBe('{}');
  });

  it('assembles from a stream by index', async () => {
    const all = await chunks(platform, { ...forced(choice), stream_options: { include_usage: true } });
    const plain = await completion(platform, forced(choice));
    const deltas = all.flatMap((chunk) => chunk.choices[0]?.delta.tool_calls ?? []);
    expect(deltas.length).toBeGreaterThan(2);
    expect(deltas[0]).toMatchObject({ index: 0, id: expect.any(String), type: 'function' });
    expect(new Set(deltas.map(({ index }) => index))).toEqual(new Set([0]));
    expect(assembled(all, 0)).toEqual({
      content: '',
      finish: ['tool_calls'],
      names: ['amt_nennen'],
      arguments: plain.choices[0]?.message.tool_calls?.[0]?.function.arguments,
    });
    expect(all.at(-1)?.usage).toEqual(plain.usage);
  });

  it('may go to any tool if one is required', async () => {
    const { choices } = await completion(platform, { ...forced(choice), tool_choice: 'required' });
    expect(choices[0]?.message.tool_calls).toHaveLength(1);
  });

  it.each(['none', 'auto'])('is not made with the choice %s', async (tool_choice) => {
    const { choices } = await completion(platform, { ...forced(choice), tool_choice });
    expect(choices[0]?.message.tool_calls).toBeUndefined();
  });
});

describe('output bound to a schema', () => {
  const schema = {
    type: 'object',
    properties: { stufe: { enum: ['hoch', 'mittel'] }, tage: { type: 'integer', minimum: 2, maximum: 4 } },
    required: ['stufe', 'tage'],
    additionalProperties: false,
  };
  const response_format = { type: 'json_schema', json_schema: { name: 'vorgang', strict: true, schema } };

  it('satisfies it', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { choices } = await completion(platform, { response_format, seed });
      const value = JSON.parse(choices[0]?.message.content ?? '');
      expect(Object.keys(value).sort()).toEqual(['stufe', 'tage']);
      expect(['hoch', 'mittel']).toContain(value.stufe);
      expect([2, 3, 4]).toContain(value.tage);
    }
  });

  it('is an object for json_object', async () => {
    const { choices } = await completion(platform, { response_format: { type: 'json_object' } });
    expect(JSON.parse(choices[0]?.message.content ?? '')).toBeTypeOf('object');
  });

  it('is refused by a model that does not declare it', async () => {
    expect((await chat(platform, { model: 'pruefstein-restricted', response_format })).status).toBe(400);
  });
});
