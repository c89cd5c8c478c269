import { isObject, type Json, type JsonObject, objectAt, pointerStep } from './json.ts';

/** What a row speaks of, as it stands in the finished document. */
export interface Target {
  readonly operation?: string;
  readonly schema?: string;
  /** JSON pointer into the OpenAPI document; empty for the whole interface. */
  readonly pointer: string;
}

/** Where each id stands in `x-requirements`; the first place in the order of the document. */
export function findTargets(document: JsonObject): Map<string, Target> {
  const targets = new Map<string, Target>();
  const visit = (value: Json, pointer: string) => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
      return;
    }
    if (!isObject(value)) return;
    const ids = value['x-requirements'];
    if (Array.isArray(ids))
      for (const id of ids)
        if (typeof id === 'string' && !targets.has(id)) targets.set(id, describe(document, value, pointer));
    for (const [name, child] of Object.entries(value)) visit(child, pointer + pointerStep(name));
  };
  visit(document, '');
  return targets;
}

function describe(document: JsonObject, place: JsonObject, pointer: string): Target {
  if (typeof place.operationId === 'string') return { operation: place.operationId, pointer };
  const schemas = Object.keys(objectAt(document.components, 'schemas'));
  const schema = schemas.find((name) => {
    const own = `/components/schemas${pointerStep(name)}`;
    return pointer === own || pointer.startsWith(`${own}/`);
  });
  return schema === undefined ? { pointer } : { schema, pointer };
}

/** Leaves out of `x-requirements` what belongs to a later release. */
export function keepRequirements(value: Json, ids: ReadonlySet<string>): void {
  if (Array.isArray(value)) for (const item of value) keepRequirements(item, ids);
  if (!isObject(value)) return;
  const present = value['x-requirements'];
  if (Array.isArray(present)) {
    const kept = present.filter((id) => typeof id === 'string' && ids.has(id));
    if (kept.length > 0) value['x-requirements'] = kept;
    else delete value['x-requirements'];
  }
  for (const child of Object.values(value)) keepRequirements(child, ids);
}
