import { isObject, type JsonObject } from '../handler.ts';
import { fitNumber } from './fit-number.ts';
import { fitString } from './fit-string.ts';
import { pick, type Random } from './random.ts';
import { UnsupportedSchema } from './unsupported-schema.ts';

/** Keywords that say nothing about which values are valid. */
const annotations = [
  '$schema',
  '$id',
  '$comment',
  '$defs',
  'definitions',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
];

/** Keywords of each form of schema; any other keyword is refused, never ignored. */
const keywords = {
  $ref: ['$ref'],
  const: ['const', 'type'],
  enum: ['enum', 'type'],
  anyOf: ['anyOf'],
  object: ['type', 'properties', 'required', 'additionalProperties'],
  array: ['type', 'items', 'minItems', 'maxItems'],
  string: ['type', 'minLength', 'maxLength', 'format'],
  number: ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  integer: ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  boolean: ['type'],
  null: ['type'],
} as const;

type Form = keyof typeof keywords;

const mostItems = 32;
const mostValues = 1_000;

/** What one run of the generator carries along. */
interface Pass {
  readonly root: unknown;
  readonly random: Random;
  /** References being followed: meeting one again means recursion. */
  readonly following: readonly string[];
  readonly budget: { values: number };
}

/** A value that satisfies `schema`; throws UnsupportedSchema if the schema is beyond it or admits no value. */
export function fitSchema(schema: unknown, random: Random): unknown {
  return valueFor(schema, '', { root: schema, random, following: [], budget: { values: mostValues } });
}

function valueFor(schema: unknown, at: string, pass: Pass): unknown {
  pass.budget.values -= 1;
  if (pass.budget.values < 0) throw new UnsupportedSchema(at, 'it asks for too many values');
  if (schema === true) return 'beliebig';
  if (!isObject(schema)) throw new UnsupportedSchema(at, 'it is no schema that admits a value');

  const form = formOf(schema, at);
  const known: readonly string[] = keywords[form];
  const stranger = Object.keys(schema).find((key) => !known.includes(key) && !annotations.includes(key));
  if (stranger !== undefined)
    throw new UnsupportedSchema(at, `the keyword ${stranger} is not supported here`);

  switch (form) {
    case '$ref':
      return fitReference(schema, at, pass);
    case 'const':
      return fitChoice([schema.const], schema, at, pass);
    case 'enum':
      return fitChoice(schema.enum, schema, at, pass);
    case 'anyOf':
      return fitAnyOf(schema.anyOf, at, pass);
    case 'object':
      return fitObject(schema, at, pass);
    case 'array':
      return fitArray(schema, at, pass);
    case 'string':
      return fitString(schema, at, pass.random);
    case 'number':
    case 'integer':
      return fitNumber(schema, at, pass.random);
    case 'boolean':
      return pass.random() < 0.5;
    case 'null':
      return null;
  }
}

function formOf(schema: JsonObject, at: string): Form {
  for (const form of ['$ref', 'const', 'enum', 'anyOf'] as const)
    if (Object.hasOwn(schema, form)) return form;
  const types: unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const type = types.find((one) => one !== 'null') ?? types[0];
  switch (type) {
    case 'object':
    case 'array':
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return type;
    case undefined:
      if (schema.properties !== undefined) return 'object';
      return schema.items === undefined ? 'string' : 'array';
    default:
      throw new UnsupportedSchema(at, 'its type is unknown');
  }
}

function fitReference(schema: JsonObject, at: string, pass: Pass): unknown {
  const { $ref } = schema;
  if (typeof $ref !== 'string' || !$ref.startsWith('#'))
    throw new UnsupportedSchema(at, 'only references within the schema are supported');
  if (pass.following.includes($ref)) throw new UnsupportedSchema(at, 'its recursion has no end');
  const target = $ref
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), pass.root);
  return valueFor(target, at, { ...pass, following: [...pass.following, $ref] });
}

function fitChoice(choices: unknown, schema: JsonObject, at: string, pass: Pass): unknown {
  if (!Array.isArray(choices)) throw new UnsupportedSchema(at, 'enum is no array');
  const fitting = choices.filter((choice: unknown) => hasType(choice, schema.type));
  if (fitting.length === 0) throw new UnsupportedSchema(at, 'no listed value has the type');
  const index = pick([...fitting.keys()], pass.random);
  return fitting[index];
}

function hasType(value: unknown, type: unknown): boolean {
  if (type === undefined) return true;
  if (Array.isArray(type)) return type.some((one) => hasType(value, one));
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'null' ? value === null : typeof value === type;
}

/** Begins with a branch of its own choice; a branch beyond us, such as a recursion, gives way to the next. */
function fitAnyOf(branches: unknown, at: string, pass: Pass): unknown {
  if (!Array.isArray(branches) || branches.length === 0) throw new UnsupportedSchema(at, 'anyOf is empty');
  const first = pick([...branches.keys()], pass.random);
  let refusal: unknown;
  for (const index of [...branches.keys()].map((step) => (first + step) % branches.length)) {
    try {
      return valueFor(branches[index], `${at}/anyOf/${index}`, pass);
    } catch (error) {
      if (!(error instanceof UnsupportedSchema)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

function fitObject(schema: JsonObject, at: string, pass: Pass): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const needed: unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const value = new Map<string, unknown>();
  for (const [name, property] of Object.entries(properties)) {
    try {
      value.set(name, valueFor(property, `${at}/properties/${name}`, pass));
    } catch (error) {
      if (needed.includes(name) || !(error instanceof UnsupportedSchema)) throw error;
    }
  }
  for (const name of needed) {
    if (typeof name !== 'string') throw new UnsupportedSchema(at, 'required names no strings');
    if (!Object.hasOwn(properties, name))
      value.set(name, valueFor(schema.additionalProperties ?? true, `${at}/additionalProperties`, pass));
  }
  return Object.fromEntries(value);
}

function fitArray(schema: JsonObject, at: string, pass: Pass): unknown[] {
  const least = typeof schema.minItems === 'number' ? schema.minItems : 0;
  const most = typeof schema.maxItems === 'number' ? schema.maxItems : Math.max(least, 2);
  const length = Math.max(least, Math.min(most, 2));
  if (length > most) throw new UnsupportedSchema(at, 'minItems is greater than maxItems');
  if (length > mostItems) throw new UnsupportedSchema(at, `more than ${mostItems} items are not supported`);
  return Array.from({ length }, () => valueFor(schema.items ?? true, `${at}/items`, pass));
}
