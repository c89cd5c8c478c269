import { describe, expect, test } from 'vitest';
import { equal, misfits } from './fit.ts';

describe('a value fits', () => {
  test.each<readonly [string, unknown, unknown]>([
    ['no schema at all', 5, undefined],
    ['true', 5, true],
    ['one of several types', null, { type: ['string', 'null'] }],
    ['an integer written as 1.0', 1, { type: 'integer' }],
    ['members that are not named', { a: 1, b: 2 }, { properties: { a: { type: 'number' } } }],
    [
      'members that only a pattern allows',
      { x1: 1 },
      { patternProperties: { '^x': {} }, additionalProperties: false },
    ],
    [
      'a local reference',
      { a: 'x' },
      { properties: { a: { $ref: '#/$defs/A' } }, $defs: { A: { type: 'string' } } },
    ],
    ['a reference that leads elsewhere', 5, { $ref: 'https://schemas.example/a' }],
    ['a reference to nothing', 5, { $ref: '#/$defs/A' }],
    ['more than one branch of oneOf', 5, { oneOf: [{ type: 'number' }, { type: 'integer' }] }],
    ['a pattern, which is never run', 'b', { pattern: '^a$' }],
    ['an unknown keyword', 5, { farbe: 'rot' }],
    ['a tuple', ['a', 1], { prefixItems: [{ type: 'string' }, { type: 'number' }] }],
    ['characters beyond the basic plane', '😀', { maxLength: 1 }],
  ])('%s', (_, value, schema) => {
    expect(misfits(value, schema)).toEqual([]);
  });
});

describe('a value does not fit', () => {
  test.each<readonly [string, unknown, unknown, string]>([
    ['false', 5, false, ' false'],
    ['another type', 5, { type: 'string' }, ' type'],
    ['null as an object', null, { type: 'object' }, ' type'],
    ['a list as an object', [], { type: 'object' }, ' type'],
    ['a fraction as an integer', 1.5, { type: 'integer' }, ' type'],
    ['a missing member', {}, { required: ['a'] }, ' required'],
    [
      'a surplus member',
      { a: 1 },
      { properties: {}, additionalProperties: false },
      '/a additionalProperties',
    ],
    ['a surplus member of the wrong type', { a: 1 }, { additionalProperties: { type: 'string' } }, '/a type'],
    ['a wrong entry', ['a', 1], { items: { type: 'string' } }, '/1 type'],
    ['a wrong entry behind a tuple', ['a', 1], { prefixItems: [{}], items: false }, '/1 false'],
    [
      'a value deep inside',
      { a: [{ b: 1 }] },
      { properties: { a: { items: { properties: { b: { const: 2 } } } } } },
      '/a/0/b const',
    ],
    ['none of the values', 'x', { enum: ['a', { b: 1 }] }, ' enum'],
    ['a short text', '', { minLength: 1 }, ' minLength'],
    ['a long list', [1, 2], { maxItems: 1 }, ' maxItems'],
    ['a small number', 0, { minimum: 1 }, ' minimum'],
    ['a number at an open bound', 1, { exclusiveMaximum: 1 }, ' exclusiveMaximum'],
    ['no branch', 5, { anyOf: [{ type: 'string' }, { type: 'null' }] }, ' anyOf'],
    ['no branch of one', 5, { oneOf: [{ type: 'string' }] }, ' oneOf'],
    ['one of all', 5, { allOf: [{}, { maximum: 4 }] }, ' maximum'],
    [
      'what a reference demands',
      { a: 1 },
      { properties: { a: { $ref: '#/definitions/A' } }, definitions: { A: { type: 'string' } } },
      '/a type',
    ],
    [
      'a member whose name holds a slash',
      { 'a/b': 1 },
      { properties: { 'a/b': { type: 'string' } } },
      '/a~1b type',
    ],
  ])('%s', (_, value, schema, expected) => {
    expect(misfits(value, schema).map(({ where, keyword }) => `${where} ${keyword}`)).toEqual([expected]);
  });
});

test('a schema that refers to itself ends', () => {
  expect(misfits(5, { $ref: '#' })).toEqual([]);
});

test('a name that every object inherits is no member', () => {
  expect(misfits({}, { required: ['toString'] })).toEqual([{ where: '', keyword: 'required' }]);
});

test.each<readonly [unknown, unknown, boolean]>([
  [{ a: 1, b: [2, null] }, { b: [2, null], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: undefined }, { b: 1 }, false],
  ['1', 1, false],
])('%j and %j are equal: %s', (a, b, same) => {
  expect(equal(a, b)).toBe(same);
});
