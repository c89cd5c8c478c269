import { isObject, type Json, type JsonObject, objectAt, sortedByName } from './json.ts';
import { mergeNull } from './merge-null.ts';

export interface BundleOptions {
  /** `$id` of the bundle. */
  readonly id: string;
  readonly title: string;
  readonly root?: string;
  /** Refuse members that are not named. */
  readonly closed: boolean;
}

/**
 * One JSON Schema 2020-12 bundle from the components of an OpenAPI document: all schemas under `$defs`, one `$id`,
 * safe-integer bounds added, documentation and other vocabularies left out.
 */
export function deriveBundle(document: JsonObject, { id, title, root, closed }: BundleOptions): JsonObject {
  const definitions = Object.entries(objectAt(document.components, 'schemas')).map(
    ([name, schema]) => [name, deriveSchema(schema, closed)] as const,
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    ...(typeof objectAt(document, 'info').description === 'string'
      ? { description: objectAt(document, 'info').description as string }
      : {}),
    ...(root ? { $ref: `#/$defs/${root}` } : {}),
    $defs: sortedByName(Object.fromEntries(definitions)),
  };
}

const dropped = ['discriminator', 'example', 'xml', 'externalDocs'];
/** Formats that bound nothing in JSON; the others are known to the validator. */
const meaninglessFormats = ['float', 'double', 'decimal', 'int8', 'uint8', 'int16', 'uint16'];
/** Keywords whose value is data and not a schema. */
const data = ['const', 'enum', 'default', 'examples', 'required', 'type'];

function deriveSchema(schema: Json, closed: boolean): Json {
  if (Array.isArray(schema)) return schema.map((item) => deriveSchema(item, closed));
  if (!isObject(schema)) return schema;
  const result: JsonObject = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword.startsWith('x-') || dropped.includes(keyword)) continue;
    if (keyword === '$ref' && typeof value === 'string')
      result.$ref = value.replace('#/components/schemas/', '#/$defs/');
    else if (keyword === 'properties' && isObject(value)) result.properties = deriveProperties(value, closed);
    else if (keyword === 'unevaluatedProperties') result.additionalProperties = openness(value, closed);
    else if (keyword === 'enum' && Array.isArray(value) && value.length === 1)
      result.const = value[0] ?? null;
    else if (data.includes(keyword)) result[keyword] = value;
    else if (keyword === 'format') Object.assign(result, formatOf(value, schema));
    else result[keyword] = deriveSchema(value, closed);
  }
  leaveOpen(schema, result);
  if (closed && isObject(result.properties) && result.additionalProperties === undefined && !result.allOf)
    result.additionalProperties = false;
  return mergeNull(result);
}

function deriveProperties(properties: JsonObject, closed: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, deriveProperty(schema, closed)]),
  );
}

/** A member that a requirement of its own judges is described, but not judged with the answer around it. */
function deriveProperty(schema: Json, closed: boolean): Json {
  if (!isObject(schema) || schema['x-judged-by'] === undefined) return deriveSchema(schema, closed);
  return typeof schema.description === 'string' ? { description: schema.description } : {};
}

function leaveOpen(schema: JsonObject, result: JsonObject): void {
  const { required } = result;
  if (!Array.isArray(required)) return;
  const properties = objectAt(schema, 'properties');
  const kept = required.filter(
    (name) => typeof name === 'string' && objectAt(properties, name)['x-judged-by'] === undefined,
  );
  if (kept.length > 0) result.required = kept;
  else delete result.required;
}

/** `{}` means open on purpose, `{ not: {} }` closed, all else types the further members. */
function openness(value: Json, closed: boolean): Json {
  if (!isObject(value)) return value;
  if (Object.keys(value).length === 0) return true;
  if (isObject(value.not) && Object.keys(value.not).length === 0) return false;
  return deriveSchema(value, closed);
}

/** Integers beyond what JSON readers keep exactly are refused; OpenAPI's own formats bound nothing. */
function formatOf(format: Json, schema: JsonObject): JsonObject {
  if (format === 'int64')
    return {
      minimum: schema.minimum ?? Number.MIN_SAFE_INTEGER,
      maximum: schema.maximum ?? Number.MAX_SAFE_INTEGER,
    };
  if (format === 'int32')
    return { minimum: schema.minimum ?? -(2 ** 31), maximum: schema.maximum ?? 2 ** 31 - 1 };
  return typeof format === 'string' && meaninglessFormats.includes(format) ? {} : { format };
}
