import { describe, expect, it } from 'vitest';
import { chat, chunks, forced, spoken, startPlatform } from '../testing/caller.ts';
import type { OddityName } from './oddities.ts';
import type * as theme from './streams.ts';

/** Shows no oddity. */
const plain = await startPlatform();
const show = (...names: OddityName[]) => startPlatform({ oddities: names });

const call = forced({ type: 'object', properties: { amt: { enum: ['Bauamt'] } }, required: ['amt'] });
const asked = { stream_options: { include_usage: true } };

type Name = (typeof theme)[keyof typeof theme]['name'];

/** What each oddity changes, seen at the answers of a platform that shows it. */
const changes: { readonly [Each in Name]: () => Promise<void> } = {
  async 'role-with-first-content'() {
    const odd = await show('role-with-first-content');
    const [first, ...rest] = await chunks(odd, { n: 2 });
    expect(first?.choices[0]?.delta).toEqual({ role: 'assistant', content: expect.stringMatching(/^\S+$/) });
    expect(rest.filter(({ choices }) => choices[0]?.delta.role)).toHaveLength(1);
    expect(spoken(await chunks(odd))).toBe(spoken(await chunks(plain)));
  },

  async 'role-only-first-chunk'() {
    const [first] = await chunks(await show('role-only-first-chunk'));
    expect(first?.choices[0]?.delta).toEqual({ role: 'assistant' });
    expect((await chunks(plain))[0]?.choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
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
};

describe('the oddity', () => {
  it.each(Object.entries(changes))('%s changes what it says', (_name, change) => change());
});
