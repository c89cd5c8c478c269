import { isObject, type JsonObject, objectAt, sortedByName } from './json.ts';

const order = ['openapi', 'info', 'x-requirements', 'servers', 'security', 'tags', 'paths', 'components'];

/** The document in a stable order: head first, schemas by name; members keep the order of the sources. */
export function arranged(document: JsonObject): JsonObject {
  const names = [
    ...order,
    ...Object.keys(document)
      .filter((name) => !order.includes(name))
      .sort(),
  ];
  const result: JsonObject = {};
  for (const name of names) {
    const value = document[name];
    if (value !== undefined) result[name] = value;
  }
  if (isObject(result.components))
    result.components = sortedByName({
      ...result.components,
      schemas: sortedByName(objectAt(result.components, 'schemas')),
    });
  return result;
}
