import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { fitSchema } from './fit-schema.ts';
import { randomFrom } from './random.ts';
import { UnsupportedSchema } from './unsupported-schema.ts';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

const supported: Record<string, object | boolean> = {
  'anything at all': true,
  'an empty schema': {},
  'a constant': { const: { amt: 'Bauamt' } },
  'an enumeration': { enum: ['ja', 'nein', null, 3] },
  'an enumeration narrowed by a type': { type: 'integer', enum: ['ja', 4, 2.5] },
  'an integer range': { type: 'integer', minimum: 3, maximum: 5 },
  'an integer range without its bounds': { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 5 },
  'a lower bound only': { type: 'integer', minimum: 7_000 },
  'an upper bound only': { type: 'integer', maximum: -7_000 },
  'a multiple': { type: 'integer', minimum: 1, maximum: 20, multipleOf: 7 },
  'a number between two integers': { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
  'a number that is one point': { type: 'number', minimum: 3, maximum: 3 },
  'a long string': { type: 'string', minLength: 60, maxLength: 61 },
  'a short string': { type: 'string', maxLength: 2 },
  'an empty string': { type: 'string', maxLength: 0 },
  'a date': { type: 'string', format: 'date' },
  'a point in time': { type: 'string', format: 'date-time' },
  'a mail address': { type: 'string', format: 'email' },
  'a uuid': { type: 'string', format: 'uuid' },
  'a boolean': { type: 'boolean' },
  null: { type: 'null' },
  'a nullable string': { type: ['null', 'string'], minLength: 3 },
  'a list': { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 3, maxItems: 4 },
  'an empty list': { type: 'array', items: { type: 'string' }, maxItems: 0 },
  'an object without properties': { type: 'object', properties: {}, additionalProperties: false },
  'a required name without a property': { type: 'object', required: ['grund'] },
  'an additional property of a type': {
    type: 'object',
    required: ['jahr'],
    additionalProperties: { type: 'integer' },
  },
  'a name that objects inherit': {
    type: 'object',
    properties: { toString: { type: 'integer' } },
    required: ['toString'],
    additionalProperties: false,
  },
  alternatives: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  'alternatives of which one is beyond it': {
    anyOf: [{ type: 'string', pattern: '^a' }, { type: 'integer' }],
  },
  'an optional property beyond it': {
    type: 'object',
    properties: { a: { not: {} }, b: { type: 'integer' } },
    required: ['b'],
  },
  'a reference': {
    $defs: { amt: { enum: ['Bauamt', 'Standesamt'] } },
    type: 'object',
    properties: { amt: { $ref: '#/$defs/amt' } },
    required: ['amt'],
  },
  'a tree': {
    $defs: {
      knoten: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          kind: { anyOf: [{ $ref: '#/$defs/knoten' }, { type: 'null' }] },
        },
        required: ['name', 'kind'],
        additionalProperties: false,
      },
    },
    $ref: '#/$defs/knoten',
  },
  'objects in lists in objects': {
    type: 'object',
    properties: {
      bescheide: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: { nummer: { type: 'integer', minimum: 1 }, art: { const: 'Ablehnung' } },
          required: ['nummer', 'art'],
          additionalProperties: false,
        },
      },
    },
    required: ['bescheide'],
    additionalProperties: false,
  },
};

const unsupported: Record<string, object | boolean> = {
  'what admits nothing': false,
  'a pattern': { type: 'string', pattern: '^[A-Z]+$' },
  'an unknown format': { type: 'string', format: 'iban' },
  'a negation': { not: { type: 'string' } },
  'an intersection': { allOf: [{ type: 'string' }] },
  'exactly one of several': { oneOf: [{ type: 'string' }] },
  'unique items': { type: 'array', uniqueItems: true },
  'an unknown type': { type: 'datum' },
  'an empty range': { type: 'integer', minimum: 5, maximum: 4 },
  'a range without an integer': { type: 'integer', minimum: 0.2, maximum: 0.8 },
  'a fractional multiple': { type: 'number', multipleOf: 0.1 },
  'a length that cannot be': { type: 'string', minLength: 5, maxLength: 4 },
  'a format that does not fit its length': { type: 'string', format: 'date', maxLength: 4 },
  'a huge string': { type: 'string', minLength: 5_000_000 },
  'a huge list': { type: 'array', minItems: 5_000_000 },
  'lists of lists of lists without end': nested(8),
  'a foreign reference': { $ref: 'https://example.org/schema.json' },
  'a reference to nothing': { $ref: '#/$defs/fehlt' },
  'endless recursion': { type: 'object', properties: { a: { $ref: '#' } }, required: ['a'] },
  'an enumeration without a fitting value': { type: 'integer', enum: ['ja'] },
  'a property that may not be and must be': {
    type: 'object',
    required: ['a'],
    additionalProperties: false,
  },
};

function nested(depth: number): object {
  return depth === 0
    ? { type: 'string' }
    : { type: 'array', minItems: 30, maxItems: 30, items: nested(depth - 1) };
}

describe('the generator of values', () => {
  it.each(Object.entries(supported))('satisfies %s', (_name, schema) => {
    const validate = ajv.compile(schema);
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const value = fitSchema(schema, randomFrom(seed));
      expect(validate(JSON.parse(JSON.stringify(value))), JSON.stringify(value)).toBe(true);
    }
  });

  it.each(Object.entries(unsupported))('refuses %s', (_name, schema) => {
    expect(() => fitSchema(schema, randomFrom('a'))).toThrow(UnsupportedSchema);
  });

  it('says the same for the same seed', () => {
    const schema = { type: 'integer', minimum: 0, maximum: 1_000_000 };
    expect(fitSchema(schema, randomFrom('a'))).toBe(fitSchema(schema, randomFrom('a')));
    expect(fitSchema(schema, randomFrom('a'))).not.toBe(fitSchema(schema, randomFrom('b')));
  });

  it('says where the schema is beyond it', () => {
    const schema = { type: 'object', properties: { a: { type: 'string', pattern: 'x' } }, required: ['a'] };
    expect(() => fitSchema(schema, randomFrom('a'))).toThrow(/\/properties\/a: the keyword pattern/);
  });
});
