import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bodyOf, chat, chunksIn, completion, get, spoken, startPlatform } from '../testing/caller.ts';
import type * as theme from './bytes.ts';
import type { OddityName } from './oddities.ts';

/** Shows no oddity. */
const plain = await startPlatform();
const show = (...names: OddityName[]) => startPlatform({ oddities: names });

type Name = (typeof theme)[keyof typeof theme]['name'];

/** What each oddity changes, seen at the answers of a platform that shows it. */
const changes: { readonly [Each in Name]: () => Promise<void> } = {
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

  async 'chunked-mid-utf8'() {
    const parts = await partsOf(await chat(await show('chunked-mid-utf8'), { stream: true }));
    const usual = await partsOf(await chat(plain, { stream: true }));
    const words = (all: Uint8Array[]) => spoken(chunksIn(Buffer.concat(all).toString()));
    expect(words(parts)).toBe(words(usual));
    const broken = parts.filter((part) => Buffer.from(part).toString().includes('\ufffd'));
    expect(broken.length).toBeGreaterThan(1);
    expect(parts.slice(0, -1).every((part) => !Buffer.from(part).toString().endsWith('\n\n'))).toBe(true);
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

async function partsOf(answer: Response): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of answer.body ?? []) parts.push(part);
  return parts;
}

describe('the oddity', () => {
  it.each(Object.entries(changes))('%s changes what it says', (_name, change) => change());
});
