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
  ['an alias that leads in a circle', 'openapi: 3.1.0\ninfo: &a\n  title: x\n  self: *a\n'],
  [
    'aliases that make much of little',
    `a: &a [${'1,'.repeat(2000)}1]\nb: [${Array(90).fill('*a').join()}]\n`,
  ],
  ['what is nested too deeply', `a: ${'['.repeat(300)}${']'.repeat(300)}\n`],
])('refuses %s', (_, text) => {
  expect(read(text)).toBeUndefined();
});

test('reads an alias that stands for what is elsewhere', () => {
  expect(read('a: &a {b: 1}\nc: *a\n')).toEqual({ a: { b: 1 }, c: { b: 1 } });
});

test.each([
  ['a text', `a: ${'x'.repeat(1024 * 1024)}\n`],
  ['a list', `a:\n${'- b\n'.repeat(60_000)}`],
  ['a list on one line', `a: [${'1,'.repeat(60_000)}1]\n`],
])('says of %s that it is too large', (_, text) => {
  expect(read(text)).toBe('tooLarge');
});

test('takes twice as long for twice as many names, not four times', () => {
  const time = (count: number) => {
    const text = Array.from({ length: count }, (_, at) => `n${at}: 1\n`).join('');
    const begun = performance.now();
    expect(Object.keys(read(text) ?? {})).toHaveLength(count);
    return performance.now() - begun;
  };
  time(2000);
  expect(time(16_000) / time(2000)).toBeLessThan(24);
});
