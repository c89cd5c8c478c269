import { describe, expect, it } from 'vitest';
import { listen } from '../index.ts';
import { chat, eventsOf, startPlatform } from '../testing/caller.ts';

const long = { stream: true, n: 8 };

/** Waits for a condition; the limit is far above what a loaded machine needs. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('The condition did not come true within 5 seconds.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a running stream', () => {
  it('generates only what is read', async () => {
    const platform = await startPlatform();
    const reader = (await chat(platform, long)).body?.getReader();
    expect(platform.activity).toEqual({ running: 1, events: 0 });
    await reader?.read();
    await reader?.read();
    expect(platform.activity).toEqual({ running: 1, events: 2 });
    await reader?.cancel();
    expect(platform.activity).toEqual({ running: 0, events: 2 });
  });

  it('is counted as over when it has been read to its end', async () => {
    const platform = await startPlatform();
    const events = eventsOf(await (await chat(platform, long)).text());
    expect(platform.activity).toEqual({ running: 0, events: events.length });
  });

  it('stops while it waits for the next token', async () => {
    const platform = await startPlatform({ tokenDelayMs: 60_000 });
    const reader = (await chat(platform, long)).body?.getReader();
    const pending = reader?.read();
    await reader?.cancel();
    expect((await pending)?.done).toBe(true);
    expect(platform.activity).toEqual({ running: 0, events: 0 });
  });

  it('breaks off when the platform closes', async () => {
    const platform = await startPlatform({ tokenDelayMs: 60_000 });
    const reader = (await chat(platform, long)).body?.getReader();
    const pending = reader?.read();
    await platform.close();
    await expect(pending).rejects.toThrow('closing');
    expect(platform.activity.running).toBe(0);
  });

  it('stops when the client closes the connection', async () => {
    const { url, platform, close } = await listen({ tokenDelayMs: 5 });
    const gone = new AbortController();
    const answer = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${platform.keys.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'pruefstein-chat',
        messages: [{ role: 'user', content: 'Tag' }],
        ...long,
      }),
      signal: gone.signal,
    });
    await answer.body?.getReader().read();
    expect(platform.activity.running).toBe(1);
    gone.abort();
    await until(() => platform.activity.running === 0);
    // Eight choices have far more events than could be sent by then.
    expect(platform.activity.events).toBeLessThan(100);
    await close();
  });

  it('waits the given time before each event', async () => {
    const platform = await startPlatform({ tokenDelayMs: 3 });
    const before = performance.now();
    const events = eventsOf(await (await chat(platform, { stream: true, max_tokens: 4 })).text());
    expect(performance.now() - before).toBeGreaterThanOrEqual(events.length * 2);
  });
});

describe('the latency', () => {
  it('passes before each answer', async () => {
    const platform = await startPlatform({ latencyMs: 20 });
    const before = performance.now();
    await chat(platform);
    expect(performance.now() - before).toBeGreaterThanOrEqual(19);
  });
});
