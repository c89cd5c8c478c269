import { isObject, type JsonObject } from './members.ts';

/** A value that does not fit a schema: where, and which keyword says so. */
export interface Misfit {
  /** JSON pointer into the value. */
  readonly where: string;
  readonly keyword: string;
}

/** References may form circles; real schemas are far flatter. */
const deepest = 100;

/**
 * Where a value does not fit a JSON Schema that a platform wrote, in the keywords that structure data. Deliberately not
 * a general validator: it turns nothing into code, follows no address, and runs no regular expression of the platform.
 * What it does not judge (`pattern`, `format`, `not`, conditions, unevaluated members) counts as fitting, so that no
 * value is refused wrongly.
 */
export function misfits(value: unknown, schema: unknown): Misfit[] {
  return judge(value, schema, '', { root: schema, depth: 0 });
}

interface Course {
  readonly root: unknown;
  readonly depth: number;
}

function judge(value: unknown, schema: unknown, where: string, course: Course): Misfit[] {
  if (schema === false) return [{ where, keyword: 'false' }];
  if (!isObject(schema) || course.depth > deepest) return [];
  const deeper = { root: course.root, depth: course.depth + 1 };
  return [
    ...ownMisfits(value, schema).map((keyword) => ({ where, keyword })),
    ...memberMisfits(value, schema, where, deeper),
    ...itemMisfits(value, schema, where, deeper),
    ...combinedMisfits(value, schema, where, deeper),
  ];
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** Keywords that look at the value alone. */
function ownMisfits(value: unknown, schema: JsonObject): string[] {
  const { type, required } = schema;
  const wanted = [type ?? []].flat();
  const length = typeof value === 'string' ? [...value].length : undefined;
  const count = Array.isArray(value) ? value.length : undefined;
  const amount = typeof value === 'number' ? value : undefined;
  const broken: readonly (readonly [keyword: string, isBroken: boolean])[] = [
    ['type', wanted.length > 0 && !wanted.some((name) => types[String(name)]?.(value) ?? true)],
    ['const', 'const' in schema && !equal(value, schema.const)],
    ['enum', Array.isArray(schema.enum) && !schema.enum.some((one) => equal(value, one))],
    [
      'required',
      isObject(value) &&
        Array.isArray(required) &&
        required.some((name) => typeof name === 'string' && !Object.hasOwn(value, name)),
    ],
    ['minLength', below(length, schema.minLength)],
    ['maxLength', below(schema.maxLength, length)],
    ['minItems', below(count, schema.minItems)],
    ['maxItems', below(schema.maxItems, count)],
    ['minimum', below(amount, schema.minimum)],
    ['maximum', below(schema.maximum, amount)],
    ['exclusiveMinimum', below(amount, schema.exclusiveMinimum) || same(amount, schema.exclusiveMinimum)],
    ['exclusiveMaximum', below(schema.exclusiveMaximum, amount) || same(amount, schema.exclusiveMaximum)],
  ];
  return broken.flatMap(([keyword, isBroken]) => (isBroken ? [keyword] : []));
}

function below(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && a < b;
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && a === b;
}

function memberMisfits(value: unknown, schema: JsonObject, where: string, course: Course): Misfit[] {
  if (!isObject(value)) return [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  // Names that a pattern might allow cannot be told from surplus ones without running it.
  const isClosed = schema.patternProperties === undefined;
  return Object.entries(value).flatMap(([name, member]) => {
    const at = `${where}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (Object.hasOwn(properties, name)) return judge(member, properties[name], at, course);
    if (!isClosed || schema.additionalProperties === undefined) return [];
    return judge(member, schema.additionalProperties, at, course).map(({ keyword, ...misfit }) => ({
      ...misfit,
      keyword: keyword === 'false' ? 'additionalProperties' : keyword,
    }));
  });
}

function itemMisfits(value: unknown, schema: JsonObject, where: string, course: Course): Misfit[] {
  if (!Array.isArray(value)) return [];
  const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
  // Up to 2019-09 an array of schemas stood in `items`.
  const items = Array.isArray(schema.items) ? undefined : schema.items;
  return value.flatMap((item: unknown, at) => judge(item, prefix[at] ?? items, `${where}/${at}`, course));
}

function combinedMisfits(value: unknown, schema: JsonObject, where: string, course: Course): Misfit[] {
  const { $ref, allOf, anyOf, oneOf } = schema;
  const fits = (branch: unknown) => judge(value, branch, where, course).length === 0;
  const referred = typeof $ref === 'string' ? judge(value, targetOf($ref, course.root), where, course) : [];
  const all = Array.isArray(allOf) ? allOf.flatMap((branch) => judge(value, branch, where, course)) : [];
  const any = Array.isArray(anyOf) && !anyOf.some(fits) ? [{ where, keyword: 'anyOf' }] : [];
  // More than one fitting branch is not counted: we may have left out what tells them apart.
  const one = Array.isArray(oneOf) && !oneOf.some(fits) ? [{ where, keyword: 'oneOf' }] : [];
  return [...referred, ...all, ...any, ...one];
}

/** What a local reference points at; anything fits one that leads elsewhere. */
function targetOf(reference: string, root: unknown): unknown {
  if (!reference.startsWith('#')) return true;
  let target = root;
  for (const step of reference.slice(1).split('/').slice(1)) {
    const name = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof target !== 'object' || target === null || !Object.hasOwn(target, name)) return true;
    target = Reflect.get(target, name);
  }
  return target;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** True for equal JSON values, whatever the order of their members. */
export function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => equal(item, b[at]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name]))
  );
}
