import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const commands = ['check', 'demo', 'init', 'plan', 'judge'];

test.each([
  ['chekc', 'check'],
  ['chek', 'check'],
  ['DEMO', 'demo'],
  ['jugde', 'judge'],
  ['plann', 'plan'],
])('takes %s for %s', (word, meant) => {
  expect(nearest(word, commands)).toBe(meant);
});

test.each(['', 'x', 'verify', 'kcehc'])('suggests nothing for %j', (word) => {
  expect(nearest(word, commands)).toBeUndefined();
});
