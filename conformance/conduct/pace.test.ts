import { describe, expect, it } from 'vitest';
import { steppedClock } from '../testing/scripted.ts';
import { makePace, retryAfterMs } from './pace.ts';

const never = new AbortController().signal;

describe('the pace', () => {
  it.each([
    ['grows by two with each healthy answer', ['healthy', 'healthy'], 6],
    ['grows no further than allowed', Array(20).fill('healthy'), 8],
    ['halves when it is too much', ['healthy', 'healthy', 'overloaded'], 3],
    ['never falls below one', ['overloaded', 'overloaded', 'overloaded'], 1],
    ['stays as it is when nothing can be said', ['unclear', 'unclear'], 2],
  ])('%s', async (_, healths, width) => {
    const pace = makePace({ maxConnections: 8, clock: steppedClock(), signal: never });
    for (const health of healths) {
      await pace.enter(0);
      pace.leave(health);
    }
    expect(pace.width).toBe(width);
  });

  it('begins with one request if only one is allowed', () => {
    expect(makePace({ maxConnections: 1, clock: steppedClock(), signal: never }).width).toBe(1);
  });

  it('lets in what comes first in the plan', async () => {
    const pace = makePace({ maxConnections: 1, clock: steppedClock(), signal: never });
    const order: string[] = [];
    await pace.enter(0);
    const late = pace.enter(5).then(() => order.push('late'));
    const early = pace.enter(1).then(() => order.push('early'));
    pace.leave('unclear');
    await early;
    pace.leave('unclear');
    await late;
    expect(order).toEqual(['early', 'late']);
  });

  it('turns everybody away when the run stops', async () => {
    const stop = new AbortController();
    const pace = makePace({ maxConnections: 1, clock: steppedClock(), signal: stop.signal });
    expect(await pace.enter(0)).toBe(true);
    const waiting = pace.enter(0);
    stop.abort();
    expect([await waiting, await pace.enter(0)]).toEqual([false, false]);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-23T10:00:00Z');
  it.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['Mon, 23 Nov 2026 10:00:05 GMT', 5_000],
    ['Mon, 23 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    [undefined, undefined],
  ])('%s means %s ms', (value, ms) => {
    expect(retryAfterMs(value, now)).toBe(ms);
  });
});
