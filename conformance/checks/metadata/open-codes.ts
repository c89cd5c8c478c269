import schemas from '../../../schemas/0.1/metadata.schema.json' with { type: 'json' };
import type { MemberSchema, SchemaBundle } from '../../judge/operation.ts';
import { isObject } from '../../read/members.ts';
import { catalogue } from '../../release.ts';

/** The schemas of the metadata interface. */
export const bundle: SchemaBundle = schemas;

/** A code that an open code list does not name. */
export interface UnknownCode {
  readonly list: string;
  readonly code: string;
  /** JSON pointer within the descriptor. */
  readonly where: string;
}

/** Walks a descriptor along its schema and names the codes that open lists do not know. */
export function unknownCodes(schema: string, value: unknown): readonly UnknownCode[] {
  const found: UnknownCode[] = [];
  const root = bundle.$defs[schema];
  if (root) walk(insideOf(root), value, '', found);
  return found;
}

/** What a schema says of codes: of the value itself, and further inside. */
interface Inside {
  readonly list?: string;
  readonly items?: Inside;
  readonly members?: readonly (readonly [name: string, inside: Inside])[];
}

function walk({ list, items, members }: Inside, value: unknown, where: string, found: UnknownCode[]): void {
  if (typeof value === 'string') {
    if (list !== undefined && !Object.hasOwn(catalogue.codes[list] ?? {}, value))
      found.push({ list, code: value, where });
  } else if (Array.isArray(value)) {
    if (items) for (const [at, item] of value.entries()) walk(items, item, `${where}/${at}`, found);
  } else if (isObject(value) && members) {
    for (const [name, inside] of members)
      if (Object.hasOwn(value, name)) walk(inside, value[name], `${where}/${name}`, found);
  }
}

/** Each schema is looked at once; what holds no open list is not walked. No schema of descriptors refers to itself. */
const insides = new WeakMap<MemberSchema, Inside>();

function insideOf(schema: MemberSchema): Inside {
  const before = insides.get(schema);
  if (before) return before;
  const inside = looked(schema);
  insides.set(schema, inside);
  return inside;
}

function looked(schema: MemberSchema): Inside {
  if (schema.$ref !== undefined) {
    const target = bundle.$defs[nameIn(schema.$ref)];
    return target ? insideOf(target) : {};
  }
  const list = openListOf(schema);
  const items = schema.items && insideOf(schema.items);
  const members = Object.entries(schema.properties ?? {})
    .map(([name, member]) => [name, insideOf(member)] as const)
    .filter(([, inside]) => speaks(inside));
  return {
    ...(list !== undefined && { list }),
    ...(items && speaks(items) && { items }),
    ...(members.length > 0 && { members }),
  };
}

function speaks(inside: Inside): boolean {
  return Object.keys(inside).length > 0;
}

/** An open list is offered beside any other code: `anyOf: [the list, anything]`. */
function openListOf({ anyOf }: MemberSchema): string | undefined {
  return (anyOf ?? [])
    .flatMap(({ $ref }) => ($ref === undefined ? [] : [nameIn($ref)]))
    .find((name) => catalogue.codeLists[name]?.open);
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
