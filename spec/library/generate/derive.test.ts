import { expect, test } from 'vitest';
import { deriveBundle } from './derive.ts';
import type { Json, JsonObject } from './json.ts';
import { objectAt } from './json.ts';

/** What becomes of one component named Thing. */
function derived(schema: JsonObject, closed = false): Json | undefined {
  const bundle = deriveBundle(
    { info: { title: 'Test' }, components: { schemas: { Thing: schema } } },
    { id: 'https://example.org/test', title: 'Test', closed },
  );
  return objectAt(bundle, '$defs').Thing;
}

test('bounds integers by what JSON readers keep exactly', () => {
  expect(derived({ type: 'integer', format: 'int64' })).toEqual({
    type: 'integer',
    minimum: -9007199254740991,
    maximum: 9007199254740991,
  });
});

test('keeps a bound of the sources', () => {
  expect(derived({ type: 'integer', format: 'int64', minimum: 0 })).toMatchObject({ minimum: 0 });
});

test('turns references into references within the bundle', () => {
  expect(derived({ $ref: '#/components/schemas/Other' })).toEqual({ $ref: '#/$defs/Other' });
});

test('leaves answers open and closes our own documents', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } } };
  expect(derived(schema)).toEqual(schema);
  expect(derived(schema, true)).toEqual({ ...schema, additionalProperties: false });
});

test('leaves a document open where the sources say so', () => {
  const schema = { type: 'object', properties: {}, unevaluatedProperties: {} };
  expect(derived(schema, true)).toEqual({ type: 'object', properties: {}, additionalProperties: true });
});

test('leaves out vocabularies that validators do not know', () => {
  const schema = { type: 'string', 'x-requirements': ['GW-001'], example: 'a', externalDocs: {} };
  expect(derived(schema)).toEqual({ type: 'string' });
});

test('takes names of members for data', () => {
  const schema = { type: 'object', properties: { example: { type: 'string' }, 'x-id': { type: 'string' } } };
  expect(derived(schema)).toEqual(schema);
});

test('leaves open what a requirement of its own judges', () => {
  const schema = {
    type: 'object',
    required: ['id', 'usage'],
    properties: {
      id: { type: 'string' },
      usage: { $ref: '#/components/schemas/Usage', description: 'Tokens.', 'x-judged-by': 'GW-021' },
    },
  };
  expect(derived(schema)).toEqual({
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, usage: { description: 'Tokens.' } },
  });
});
