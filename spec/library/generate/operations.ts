import { isObject, type Json, type JsonObject, objectAt } from './json.ts';

/** The operations of an interface as the judge of `response` rows needs them, sorted by id. */
export function listOperations(document: JsonObject): JsonObject[] {
  const components = objectAt(document.components, 'schemas');
  const operations: JsonObject[] = [];
  for (const [path, item] of Object.entries(objectAt(document, 'paths')))
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      if (!isObject(operation) || typeof operation.operationId !== 'string') continue;
      operations.push({
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        responses: responsesOf(objectAt(operation, 'responses'), components),
      });
    }
  return operations.sort((a, b) => (String(a.operationId) < String(b.operationId) ? -1 : 1));
}

function responsesOf(responses: JsonObject, components: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      {
        mediaTypes: mediaTypesOf(objectAt(response, 'content'), components),
        headers: headersOf(objectAt(response, 'headers')),
      },
    ]),
  );
}

function mediaTypesOf(content: JsonObject, components: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(content).map(([mediaType, body]) => {
      const schema = componentName(objectAt(body, 'schema').$ref);
      const events = objectAt(components, schema)['x-event-data'];
      return [mediaType, { schema, ...(typeof events === 'string' ? { events } : {}) }];
    }),
  );
}

function headersOf(headers: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(headers).map(([name, header]) => [
      name.toLowerCase(),
      { required: isObject(header) && header.required === true, schema: objectAt(header, 'schema') },
    ]),
  );
}

function componentName(reference: Json | undefined): string {
  if (typeof reference !== 'string') throw new Error('A body has no named schema; give its model a name.');
  return reference.slice(reference.lastIndexOf('/') + 1);
}
