import { expect, test } from 'vitest';
import { readQueryVector } from './query-vector.ts';

const vector = (...result: unknown[]) => ({ status: 'success', data: { resultType: 'vector', result } });

test('takes names and labels apart', () => {
  const answer = vector(
    { metric: { __name__: 'up', job: 'ki' }, value: [1763899200.5, '1'] },
    { metric: { le: '+Inf' }, value: [1763899200, '+Inf'] },
  );
  expect(readQueryVector(answer)).toEqual({
    series: [
      { name: 'up', labels: new Map([['job', 'ki']]), value: 1 },
      { name: '', labels: new Map([['le', '+Inf']]), value: Number.POSITIVE_INFINITY },
    ],
  });
});

test('takes an empty vector', () => {
  expect(readQueryVector(vector())).toEqual({ series: [] });
});

test.each<readonly [string, unknown, object]>([
  ['no JSON', undefined, { fault: '/status' }],
  [
    'a refused query',
    { status: 'error', errorType: 'bad_data', error: 'parse error' },
    { fault: '/status', seen: 'parse error' },
  ],
  [
    'a matrix',
    { status: 'success', data: { resultType: 'matrix', result: [] } },
    { fault: '/data/resultType' },
  ],
  ['no list', { status: 'success', data: { resultType: 'vector', result: {} } }, { fault: '/data/result' }],
  ['a series without labels', vector({ value: [1, '1'] }), { fault: '/data/result/0/metric' }],
  ['a number as label', vector({ metric: { a: 1 }, value: [1, '1'] }), { fault: '/data/result/0/metric' }],
  ['a number as value', vector({ metric: {}, value: [1, 1] }), { fault: '/data/result/0/value' }],
  ['a word as value', vector({ metric: {}, value: [1, 'eins'] }), { fault: '/data/result/0/value' }],
])('refuses %s', (_, answer, fault) => {
  expect(readQueryVector(answer)).toEqual(fault);
});
