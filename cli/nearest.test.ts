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

test('takes an id for another only if one sign differs', () => {
  expect(nearest('GW-73', ['GW-073', 'GW-103'])).toBe('GW-073');
  expect(nearest('GW-999', ['GW-039', 'GW-103'])).toBeUndefined();
});

test.each(['', 'x', 'verify', 'kcehc'])('suggests nothing for %j', (word) => {
  expect(nearest(word, commands)).toBeUndefined();
});
