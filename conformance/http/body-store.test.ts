import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBodyStore } from './body-store.ts';

it('keeps what was added, up to the limit, however it is cut into pieces', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 40 });
  fc.assert(
    fc.property(pieces, fc.nat({ max: 5_000 }), (given, limit) => {
      const store = createBodyStore(limit);
      const fitted = given.every((piece) => store.add(Buffer.from(piece), 0, true));
      const whole = Buffer.concat(given);
      expect(fitted).toBe(whole.length <= limit);
      expect(store.bytes()).toEqual(new Uint8Array(whole.subarray(0, limit)));
    }),
  );
});

it('notes one arrival for each network read', () => {
  const store = createBodyStore(100);
  store.add(Buffer.from('one'), 1, true);
  store.add(Buffer.from('two'), 1, false);
  store.add(Buffer.from('three'), 2, true);
  expect(store.parts).toEqual([
    [0, 1],
    [6, 2],
  ]);
});

it('refuses an endless drip before its notes fill the memory', () => {
  const store = createBodyStore(10_000_000);
  let added = 0;
  while (store.add(Buffer.from('x'), added, true)) added += 1;
  expect(added).toBe(20_000);
  expect(store.bytes()).toHaveLength(20_000);
});
