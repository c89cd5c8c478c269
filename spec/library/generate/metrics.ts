import { isObject, type Json, type JsonObject, objectAt } from './json.ts';

/**
 * The metric families of an interface as data, by the name of their model: name, kind and aliases from `x-metric`, labels
 * from the members; undefined if it has none.
 */
export function listMetrics(document: JsonObject): JsonObject | undefined {
  const schemas = objectAt(document.components, 'schemas');
  const found = Object.entries(schemas).flatMap(([model, schema]) => {
    const metric = objectAt(schema, 'x-metric');
    return metric.name === undefined ? [] : [[model, { ...metric, labels: labelsOf(schema) }] as const];
  });
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function labelsOf(schema: Json): JsonObject {
  const required = isObject(schema) && Array.isArray(schema.required) ? schema.required : [];
  return Object.fromEntries(
    Object.entries(objectAt(schema, 'properties')).map(([label, property]) => {
      const aliases = isObject(property) ? property['x-alias'] : undefined;
      return [label, { required: required.includes(label), aliases: aliases ?? [] }];
    }),
  );
}
