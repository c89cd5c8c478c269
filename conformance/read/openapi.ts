import { type DocumentFault, faultAt, pointer } from './document-fault.ts';
import { entriesOf, isObject, isText, type JsonObject, memberOf } from './members.ts';

/*
 * A strict reader of what makes OpenAPI usable: version, title, paths, operations, parameters, answers, and references
 * within the document. What schemas say is left to those who use them.
 */

/** Patch releases change nothing that is judged here, and there will be further ones. */
const versions = /^3\.[0-2]\.(?:0|[1-9][0-9]*)$/;
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
const statuses = /^(?:default|[1-5](?:[0-9]{2}|XX))$/;
const places: readonly unknown[] = ['path', 'query', 'header', 'cookie'];

/** In what a document is no valid OpenAPI 3.0, 3.1 or 3.2. */
export function openapiFaults(document: JsonObject): DocumentFault[] {
  return [...root(document), ...references(document, document, '')];
}

function* root(document: JsonObject): Iterable<DocumentFault> {
  const { openapi, info, paths, components, webhooks } = document;
  if (!isText(openapi) || !versions.test(openapi)) yield faultAt('/openapi', '3.0.x, 3.1.x, 3.2.x', openapi);
  for (const member of ['title', 'version'])
    if (!isText(memberOf(info, member))) yield faultAt(`/info/${member}`, 'text', memberOf(info, member));
  const isOld = isText(openapi) && openapi.startsWith('3.0.');
  const needsDescription = !(isText(openapi) && openapi.startsWith('3.2.'));
  const isEmpty = paths === undefined && (isOld || (components === undefined && webhooks === undefined));
  if (isEmpty || (paths !== undefined && !isObject(paths))) yield faultAt('/paths', 'object', paths);
  const operationIds = new Set<string>();
  for (const [path, item] of membersOf(paths)) {
    if (path.startsWith('x-')) continue;
    const where = pointer('/paths', path);
    if (!path.startsWith('/')) yield faultAt(where, '/…', path);
    if (!isObject(item)) yield faultAt(where, 'object', item);
    else yield* pathItem(document, path, item, where, { isOld, needsDescription, operationIds });
  }
  for (const [name, schema] of membersOf(memberOf(components, 'schemas')))
    if (!isObject(schema) && (isOld || typeof schema !== 'boolean'))
      yield faultAt(pointer('/components/schemas', name), 'object', schema);
}

interface Scope {
  readonly isOld: boolean;
  /** Until 3.1 an answer has a description, be it empty. */
  readonly needsDescription: boolean;
  /** Seen so far. */
  readonly operationIds: Set<string>;
}

function* pathItem(
  document: JsonObject,
  path: string,
  item: JsonObject,
  where: string,
  scope: Scope,
): Iterable<DocumentFault> {
  yield* parameters(document, path, item, where);
  for (const method of methods) {
    const operation = item[method];
    if (operation === undefined) continue;
    const place = `${where}/${method}`;
    if (!isObject(operation)) {
      yield faultAt(place, 'object', operation);
      continue;
    }
    yield* parameters(document, path, operation, place);
    yield* answers(document, operation, place, scope);
    const id = operation.operationId;
    if (id === undefined) continue;
    if (!isText(id) || scope.operationIds.has(id)) yield faultAt(`${place}/operationId`, 'unique text', id);
    else scope.operationIds.add(id);
  }
}

function* parameters(
  document: JsonObject,
  path: string,
  owner: JsonObject,
  where: string,
): Iterable<DocumentFault> {
  const { parameters: list } = owner;
  if (list !== undefined && !Array.isArray(list)) yield faultAt(`${where}/parameters`, 'array', list);
  for (const [at, written] of entriesOf(list).entries()) {
    const one = resolved(document, written);
    // A reference that leads out of the document cannot be followed, one that leads nowhere is found below.
    if (one === undefined) continue;
    const place = `${where}/parameters/${at}`;
    const [name, kind] = [memberOf(one, 'name'), memberOf(one, 'in')];
    if (!isText(name)) yield faultAt(`${place}/name`, 'text', name);
    if (!places.includes(kind) && kind !== 'querystring')
      yield faultAt(`${place}/in`, places.join(', '), kind);
    if (kind !== 'path') continue;
    if (memberOf(one, 'required') !== true)
      yield faultAt(`${place}/required`, 'true', memberOf(one, 'required'));
    if (isText(name) && !path.includes(`{${name}}`)) yield faultAt(`${place}/name`, path, name);
  }
}

function* answers(
  document: JsonObject,
  operation: JsonObject,
  where: string,
  { isOld, needsDescription }: Scope,
): Iterable<DocumentFault> {
  const { responses } = operation;
  const isMissing = responses === undefined && !isOld;
  if (isMissing) return;
  if (!isObject(responses) || Object.keys(responses).length === 0) {
    yield faultAt(`${where}/responses`, 'object', responses);
    return;
  }
  for (const [status, written] of Object.entries(responses)) {
    if (status.startsWith('x-')) continue;
    const place = pointer(`${where}/responses`, status);
    if (!statuses.test(status)) yield faultAt(place, '100–599, 1XX–5XX, default', status);
    const one = resolved(document, written);
    if (one === undefined) continue;
    if (!isObject(one)) yield faultAt(place, 'object', one);
    else if (needsDescription && typeof one.description !== 'string')
      yield faultAt(`${place}/description`, 'text', one.description);
  }
}

/**
 * References within the document that lead nowhere. Examples and extensions may contain what only looks like one, and
 * within a schema with an `$id` of its own a reference begins there.
 */
function* references(document: JsonObject, value: unknown, where: string): Iterable<DocumentFault> {
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) yield* references(document, inner, `${where}/${at}`);
    return;
  }
  if (!isObject(value)) return;
  const { $ref, $id } = value;
  if (typeof $id === 'string') return;
  if (typeof $ref === 'string' && $ref.startsWith('#/') && lookUp(document, $ref) === undefined)
    yield faultAt(`${where}/$ref`, '#/…', $ref);
  for (const [name, inner] of Object.entries(value))
    if (!name.startsWith('x-') && !['example', 'examples', 'default', 'enum', 'const'].includes(name))
      yield* references(document, inner, pointer(where, name));
}

/** What a reference stands for, or the value itself; undefined if it leads elsewhere or nowhere. */
function resolved(document: JsonObject, value: unknown): unknown {
  const seen = new Set<string>();
  let inner = value;
  for (;;) {
    const $ref = memberOf(inner, '$ref');
    if (typeof $ref !== 'string') return inner ?? null;
    if (!$ref.startsWith('#/') || seen.has($ref)) return undefined;
    seen.add($ref);
    inner = lookUp(document, $ref);
    if (inner === undefined) return undefined;
  }
}

function lookUp(document: JsonObject, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((inner, escaped) => {
      const name = unescaped(escaped);
      if (Array.isArray(inner)) return inner[Number(name)];
      return memberOf(inner, name);
    }, document);
}

function unescaped(part: string): string {
  const plain = part.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

function membersOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
