import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './answers-are-utf8-json.ts';

const judge = (type: string, status = 200) =>
  judged(check, {
    'every-answer': [answer({ status, headers: [['Content-Type', type]] })],
  });

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
  'Application/JSON ; Charset=utf8',
])('accepts the label %s', (type) => {
  expect(judge(type)).toBe('passed');
});

test('accepts problem details for faults only', () => {
  expect(judge('application/problem+json', 404)).toBe('passed');
  expect(judge('application/problem+json')).toBe('failed wrongMediaType');
});

test.each([
  ['text/html', 'failed wrongMediaType'],
  ['text/json', 'failed wrongMediaType'],
  ['application/json; charset=iso-8859-1', 'failed wrongCharset'],
  ['application/json; charset=utf-16', 'failed wrongCharset'],
])('refuses the label %s', (type, outcome) => {
  expect(judge(type)).toBe(outcome);
});

test('refuses an answer without a body', () => {
  const empty = answer({ status: 404, text: '' });
  expect(judged(check, { 'every-answer': [empty] })).toBe('failed notJson');
});

test('says nothing of event streams', () => {
  const stream = answer({ stream: 'data: [DONE]\n\n' });
  expect(judged(check, { 'every-answer': [stream] })).toBe('inconclusive');
});
