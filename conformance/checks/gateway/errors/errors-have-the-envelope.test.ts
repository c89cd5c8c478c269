import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './errors-have-the-envelope.ts';

const judge = (json: unknown, type = 'application/json') =>
  judged(check, {
    'every-answer': [answer({ status: 400, json, headers: [['Content-Type', type]] })],
  });

test.each<readonly [string, unknown]>([
  ['message and type alone', { error: { message: 'Nein.', type: 'invalid_request_error' } }],
  ['null for code and param', { error: { message: 'Nein.', type: 'x', code: null, param: null } }],
  ['texts for code and param', { error: { message: 'Nein.', type: 'x', code: '400', param: 'model' } }],
  ['further members', { provider: 'x', error: { message: 'Nein.', type: 'x', details: [1] } }],
])('accepts an envelope with %s', (_, json) => {
  expect(judge(json)).toBe('passed');
});

test('accepts problem details that carry the envelope', () => {
  const json = { title: 'Nein', status: 400, error: { message: 'Nein.', type: 'x' } };
  expect(judge(json, 'application/problem+json')).toBe('passed');
});

test.each<readonly [string, unknown, string]>([
  ['a flat error', { message: 'Nein.', type: 'x' }, 'failed noEnvelope'],
  ['a list', [{ error: {} }], 'failed noEnvelope'],
  ['an error without type', { error: { message: 'Nein.' } }, 'failed wrongMember'],
  ['an integer code', { error: { message: 'Nein.', type: 'x', code: 400 } }, 'failed wrongMember'],
])('finds %s', (_, json, outcome) => {
  expect(judge(json)).toBe(outcome);
});

test('concludes nothing from a platform that shows no fault', () => {
  expect(judged(check, { 'every-answer': [answer()] })).toBe('inconclusive');
});
