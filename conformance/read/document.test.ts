import { expect, test } from 'vitest';
import { answer } from '../testing/exchange.ts';
import { documentOf } from './document.ts';

const read = (text: string) => documentOf(answer({ text, headers: [['content-type', 'application/yaml']] }));

test.each([
  ['{"openapi":"3.1.0"}', { openapi: '3.1.0' }],
  ['openapi: 3.1.0\n', { openapi: '3.1.0' }],
  ['# Kommentar\na: {b: [1]}\n', { a: { b: [1] } }],
])('reads %j', (text, value) => {
  expect(read(text)).toEqual(value);
});

test.each([
  ['a page for people', '<!doctype html><title>API</title>'],
  ['JSON that breaks off', '{"openapi":"3.1.0"'],
  ['a text', 'Nicht gefunden'],
  ['a list', '- a\n- b\n'],
  ['a member named twice', 'a: 1\na: 2\n'],
  [
    'aliases without end',
    `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`).join('\n')}\n`,
  ],
])('refuses %s', (_, text) => {
  expect(read(text)).toBeUndefined();
});
