import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * Turns `anyOf: [A, null]` into one schema whose type is `[A, null]`, so that a mistake is one error and bounds beside
 * the union stand where they apply. References stay as they are.
 */
export function mergeNull(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return schema;
  const [first, second] = anyOf;
  if (!isObject(first) || !isObject(second) || second.type !== 'null' || typeof first.type !== 'string')
    return schema;
  const { const: only, enum: values, type, ...others } = first;
  const choices = only !== undefined ? [only] : values;
  return {
    ...others,
    ...rest,
    type: [type as Json, 'null'] as Json[],
    ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}),
  };
}
