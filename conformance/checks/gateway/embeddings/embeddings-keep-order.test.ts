import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './embeddings-keep-order.ts';

const judge = (...embeddings: readonly (string | readonly number[])[]) => {
  const data = embeddings.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  return judged(check, {
    embeddings: answer({
      sent: { model: 'm', input: ['a', 'b'] },
      json: { object: 'list', data, model: 'm' },
    }),
  });
};

/** Two and three 32-bit numbers. */
const base64 = { two: 'AACAPwAAAEA=', three: 'AACAPwAAAEAAAEBA' };

test('accepts numbers and base64', () => {
  expect(judge([1, 2], [3, 4])).toBe('passed');
  expect(judge(base64.two, base64.two)).toBe('passed');
});

test('compares dimensions, not lengths of text', () => {
  expect(judge([1, 2], base64.two)).toBe('passed');
  expect(judge(base64.three, base64.two)).toBe('failed otherDimension');
});

test('misses every embedding of an empty list', () => {
  expect(judge()).toBe('failed missing');
});
