import { describe, expect, it } from 'vitest';
import { chat, forced, get, startPlatform } from '../testing/caller.ts';
import * as bytes from './bytes.ts';
import * as connectors from './connectors.ts';
import * as faults from './faults.ts';
import * as identity from './identity.ts';
import * as members from './members.ts';
import * as metadata from './metadata.ts';
import * as monitoring from './monitoring.ts';
import { type OddityName, oddities } from './oddities.ts';
import type { Oddity } from './oddity.ts';
import * as streams from './streams.ts';

const show = (...names: OddityName[]) => startPlatform({ oddities: names });

const call = forced({ type: 'object', properties: { amt: { enum: ['Bauamt'] } }, required: ['amt'] });

describe('the oddity', () => {
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
  it('are listed', () => {
    const defined = [members, streams, faults, bytes, connectors, identity, monitoring, metadata].flatMap(
      (theme): Oddity[] => Object.values(theme),
    );
    expect(new Set<Oddity>(oddities)).toEqual(new Set(defined));
    expect(oddities).toHaveLength(defined.length);
  });

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
