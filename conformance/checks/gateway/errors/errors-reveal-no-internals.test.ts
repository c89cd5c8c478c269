import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './errors-reveal-no-internals.ts';

const url = 'http://127.0.0.1:4000/home/ki/v1/models';

test('takes no offence at an echo of the address that was called', () => {
  const echo = answer({
    url,
    status: 404,
    json: { error: { message: 'Not found: http://127.0.0.1:4000/home/ki/v1/models' } },
  });
  expect(judged(check, { 'every-answer': [echo] })).toBe('passed');
});

test('finds another port of the host that was called', () => {
  const leak = answer({ url, status: 502, json: { error: { message: 'No answer from 127.0.0.1:4010' } } });
  expect(judged(check, { 'every-answer': [leak] })).toBe('failed internalAddress');
});

test('finds a stack trace in a page that is no JSON', () => {
  const page = answer({ status: 500, text: '<pre>Traceback (most recent call last)</pre>' });
  expect(judged(check, { 'every-answer': [page] })).toBe('failed stackTrace');
});

test('says nothing of successes, and concludes nothing without a fault', () => {
  const success = answer({ json: { text: 'Traceback (most recent call last)' } });
  expect(judged(check, { 'every-answer': [success] })).toBe('inconclusive');
});
