import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './too-many-requests-says-when.ts';

const judge = (value: string) =>
  judged(check, { burst: [answer({ status: 429, headers: [['Retry-After', value]] })] });

test.each([
  '0',
  '120',
  'Mon, 23 Nov 2026 12:00:00 GMT',
  'Monday, 23-Nov-26 12:00:00 GMT',
  'Mon Nov 23 12:00:00 2026',
])('accepts Retry-After: %s', (value) => {
  expect(judge(value)).toBe('passed');
});

test.each(['1.5', '-1', '6m0s', '2026-11-23T12:00:00Z', 'soon', ''])('refuses Retry-After: %s', (value) => {
  expect(judge(value)).toBe('failed unreadable');
});

test('concludes nothing if the quota was never reached', () => {
  expect(judged(check, { burst: [answer(), answer()] })).toBe('inconclusive');
});
