import { expect, test } from 'vitest';
import { mergeNull } from './merge-null.ts';

test('makes a nullable type one schema, with the bounds beside the union', () => {
  const union = { anyOf: [{ type: 'number' }, { type: 'null' }], minimum: 0 };
  expect(mergeNull(union)).toEqual({ type: ['number', 'null'], minimum: 0 });
});

test('admits null among the values of a list', () => {
  const union = { anyOf: [{ type: 'string', const: 'function' }, { type: 'null' }] };
  expect(mergeNull(union)).toEqual({ type: ['string', 'null'], enum: ['function', null] });
});

test('leaves a nullable reference alone', () => {
  const union = { anyOf: [{ $ref: '#/$defs/Usage' }, { type: 'null' }] };
  expect(mergeNull(union)).toEqual(union);
});
