import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './request-ids-are-unique.ts';

const withId = (id: string) => answer({ headers: [['X-Request-ID', id]] });

test('accepts different ids', () => {
  expect(judged(check, { 'every-answer': [withId('a'), withId('b')] })).toBe('passed');
});

test('concludes nothing from a single answer', () => {
  expect(judged(check, { 'every-answer': [withId('a')] })).toBe('inconclusive');
});
