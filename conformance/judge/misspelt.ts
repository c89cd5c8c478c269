import type { MemberSchema, SchemaBundle } from './operation.ts';

/** A member that no schema knows. */
export interface UnknownMember {
  /** JSON pointer as a URI fragment. */
  readonly where: string;
  readonly name: string;
  /** The absent member whose name is almost the same. */
  readonly nearest?: string;
}

/** A member that no schema knows but whose name is almost that of one that is absent. */
export type Misspelling = Required<UnknownMember>;

/** Long lists repeat the same mistake; a few places show it. */
const mostPlaces = 5;

/** Nobody reads of more; the rest of a body is not looked at. */
const mostMembers = 1000;

/** Walks a body along its schema and names members that look misspelt, at most `most` of them. */
export function misspellings(
  bundle: SchemaBundle,
  schemaName: string,
  body: unknown,
  most = mostPlaces,
): Misspelling[] {
  return unknownMembers(bundle, schemaName, body)
    .flatMap(({ where, name, nearest }) => (nearest === undefined ? [] : [{ where, name, nearest }]))
    .slice(0, most);
}

/** Walks a body along its schema and names members that it does not know and that look like none, at most `most`. */
export function unlistedMembers(
  bundle: SchemaBundle,
  schemaName: string,
  body: unknown,
  most: number,
): UnknownMember[] {
  return unknownMembers(bundle, schemaName, body)
    .filter(({ nearest }) => nearest === undefined)
    .slice(0, most);
}

/** Bodies are asked about more than once, and nobody changes them in between. */
const walked = new WeakMap<
  object,
  { readonly root: MemberSchema; readonly found: readonly UnknownMember[] }
>();

function unknownMembers(bundle: SchemaBundle, schemaName: string, body: unknown): readonly UnknownMember[] {
  const root = bundle.$defs[schemaName];
  if (!root || typeof body !== 'object' || body === null) return [];
  const before = walked.get(body);
  if (before?.root === root) return before.found;
  const found: UnknownMember[] = [];
  walk(bundle, [root], body, '#', found);
  walked.set(body, { root, found });
  return found;
}

function walk(
  bundle: SchemaBundle,
  schemas: readonly MemberSchema[],
  value: unknown,
  where: string,
  found: UnknownMember[],
): void {
  if (typeof value !== 'object' || value === null) return;
  const { items, known } = insideOf(bundle, schemas);
  if (Array.isArray(value)) {
    if (items.length > 0)
      for (const [at, item] of value.entries()) walk(bundle, items, item, `${where}/${at}`, found);
    return;
  }
  // Where a schema names no members, all names are for others to choose.
  if (known.size === 0) return;
  for (const [name, member] of Object.entries(value)) {
    if (found.length >= mostMembers) return;
    const place = `${where}/${name}`;
    const schemasOfMember = known.get(name);
    if (schemasOfMember) {
      walk(bundle, schemasOfMember, member, place, found);
      continue;
    }
    const nearest = [...known.keys()].find((other) => !Object.hasOwn(value, other) && isNear(name, other));
    found.push({ where: place, name, ...(nearest !== undefined && { nearest }) });
  }
}

/** What schemas say of the inside of a value. */
interface Inside {
  /** Schemas of the entries of a list. */
  readonly items: readonly MemberSchema[];
  /** Schemas of the members by name. */
  readonly known: ReadonlyMap<string, readonly MemberSchema[]>;
}

/** A thousand descriptors meet the same few schemas; each belongs to one bundle and never changes. */
const insides = new WeakMap<MemberSchema, Inside>();

function insideOf(bundle: SchemaBundle, schemas: readonly MemberSchema[]): Inside {
  const [only] = schemas.length === 1 ? schemas : [];
  const before = only && insides.get(only);
  if (before) return before;
  const all = schemas.flatMap((schema) => resolved(bundle, schema, 0));
  const known = new Map<string, MemberSchema[]>();
  for (const { properties } of all)
    for (const [name, schema] of Object.entries(properties ?? {})) {
      const list = known.get(name);
      if (list) list.push(schema);
      else known.set(name, [schema]);
    }
  const inside = { items: all.flatMap(({ items }) => (items ? [items] : [])), known };
  if (only) insides.set(only, inside);
  return inside;
}

/** A schema with what it refers to and combines; a cycle ends at a depth no real schema reaches. */
function resolved(bundle: SchemaBundle, schema: MemberSchema, depth: number): MemberSchema[] {
  if (depth > 8) return [];
  const target = schema.$ref === undefined ? undefined : bundle.$defs[schema.$ref.split('/').at(-1) ?? ''];
  const parts = [
    ...(target ? [target] : []),
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  return [schema, ...parts.flatMap((part) => resolved(bundle, part, depth + 1))];
}

/** One edit apart, or two in a longer name; case and separators count as no edit. */
export function isNear(name: string, other: string): boolean {
  if (name.length < 4 || Math.abs(name.length - other.length) > 2) return false;
  const [a, b] = [normalised(name), normalised(other)];
  return a === b || distance(a, b) <= (other.length > 6 ? 2 : 1);
}

function normalised(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, sign] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (sign === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
