import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import choicesFinishOnce from './choices-finish-once.ts';
import chunksMatchSchema from './chunks-match-schema.ts';
import chunksShareOneId from './chunks-share-one-id.ts';
import noUsageChunkUnasked from './no-usage-chunk-unasked.ts';
import roleComesFirst from './role-comes-first.ts';
import usageChunkComesLast from './usage-chunk-comes-last.ts';

const usage = { prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 };

const streamOf = (...chunks: readonly object[]) => {
  const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'm' };
  const events = chunks.map((chunk) => `data: ${JSON.stringify({ ...head, ...chunk })}\n\n`);
  return answer({ stream: `${events.join('')}data: [DONE]\n\n` });
};

const part = (delta: object, finish_reason: string | null = null, index = 0) => ({
  choices: [{ index, delta, finish_reason }],
});

/** Streams as products send them; none breaks a rule. */
const legal = {
  'role, text, end, usage': [
    part({ role: 'assistant', content: '' }),
    part({ content: 'Ja' }),
    part({}, 'stop'),
    { choices: [], usage },
  ],
  'role with the first text': [
    part({ role: 'assistant', content: 'Ja' }),
    part({}, 'length'),
    { choices: [], usage },
  ],
  'role in every chunk': [
    part({ role: 'assistant', content: 'Ja' }),
    part({ role: 'assistant', content: '.' }),
    part({ role: 'assistant', content: null }, 'stop'),
    { choices: [], usage },
  ],
  'the end with the last text': [part({ role: 'assistant', content: 'Ja' }, 'stop'), { choices: [], usage }],
  'usage null in all other chunks': [
    { ...part({ role: 'assistant', content: 'Ja' }), usage: null },
    { ...part({}, 'stop'), usage: null },
    { choices: [], usage },
  ],
  'no finish_reason until the end': [
    { choices: [{ index: 0, delta: { role: 'assistant', content: 'Ja' } }] },
    part({}, 'stop'),
    { choices: [], usage },
  ],
  'reasoning before the text': [
    part({ role: 'assistant', reasoning: 'Hm', reasoning_content: 'Hm', content: null }),
    part({ content: 'Ja' }),
    part({ content: '' }, 'stop'),
    { choices: [], usage, timings: { predicted_ms: 3 } },
  ],
  'two choices that take turns': [
    part({ role: 'assistant', content: 'Ja' }, null, 1),
    part({ role: 'assistant', content: 'Nein' }, null, 0),
    part({}, 'stop', 1),
    part({ content: '!' }, null, 0),
    part({}, 'stop', 0),
    { choices: [], usage },
  ],
  'an empty chunk of filter results in front': [
    { choices: [], prompt_filter_results: [] },
    part({ role: 'assistant', content: 'Ja' }),
    part({}, 'stop'),
    { choices: [], usage: { ...usage, prompt_tokens_details: { cached_tokens: 8 } } },
  ],
};

const checks = [chunksMatchSchema, chunksShareOneId, choicesFinishOnce, roleComesFirst, usageChunkComesLast];

for (const [title, chunks] of Object.entries(legal)) {
  test.each(checks.map((check) => [check.id, check] as const))(`${title}: %s`, (_, check) => {
    expect(judged(check, { 'chat-stream': streamOf(...chunks) })).toBe('passed');
  });

  test(`${title}: no-usage-chunk-unasked, without usage`, () => {
    const unasked = streamOf(...chunks.filter((chunk) => !('usage' in chunk) || chunk.usage === null));
    expect(judged(noUsageChunkUnasked, { 'chat-stream-plain': unasked })).toBe('passed');
  });
}

test('usage beside the last choice is no usage chunk', () => {
  const stream = streamOf(part({ role: 'assistant', content: 'Ja' }), { ...part({}, 'stop'), usage });
  expect(judged(noUsageChunkUnasked, { 'chat-stream-plain': stream })).toBe('passed');
});

test('a stream without chunks shows nothing', () => {
  const outcomes = [chunksShareOneId, chunksMatchSchema, choicesFinishOnce, roleComesFirst].map((check) =>
    judged(check, { 'chat-stream': streamOf() }),
  );
  expect(outcomes).toEqual(['inconclusive', 'inconclusive', 'inconclusive', 'inconclusive']);
});
