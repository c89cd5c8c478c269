import { isObject } from '../read/members.ts';
import type { MemberSchema, SchemaBundle } from './operation.ts';

/** A text whose schema bears a mark, with its place. */
export interface MarkedPlace {
  readonly mark: string;
  readonly value: string;
  /** JSON pointer within what was walked. */
  readonly where: string;
}

/** What a schema says of marks: of the value itself, and further inside. */
interface Inside {
  readonly mark?: string;
  readonly items?: Inside;
  readonly members?: readonly (readonly [name: string, inside: Inside])[];
}

/**
 * Walks values along a schema of the bundle and names the texts whose schema bears a mark. Each schema is looked at
 * once, and what holds no marks is not walked; no schema of the bundle may refer to itself.
 * @param markOf the mark of a schema that is no mere reference, or of a reference
 */
export function markedPlaces(
  bundle: SchemaBundle,
  markOf: (schema: MemberSchema) => string | undefined,
): (schemaName: string, value: unknown) => readonly MarkedPlace[] {
  const insides = new WeakMap<MemberSchema, Inside>();
  const insideOf = (schema: MemberSchema): Inside => {
    const before = insides.get(schema);
    if (before) return before;
    const inside = look(schema);
    insides.set(schema, inside);
    return inside;
  };
  const look = (schema: MemberSchema): Inside => {
    const mark = markOf(schema);
    if (mark === undefined && schema.$ref !== undefined) {
      const target = bundle.$defs[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
      return target ? insideOf(target) : {};
    }
    const items = schema.items && insideOf(schema.items);
    const members = Object.entries(schema.properties ?? {})
      .map(([name, member]) => [name, insideOf(member)] as const)
      .filter(([, inside]) => speaks(inside));
    return {
      ...(mark !== undefined && { mark }),
      ...(items && speaks(items) && { items }),
      ...(members.length > 0 && { members }),
    };
  };
  return (schemaName, value) => {
    const root = bundle.$defs[schemaName];
    const found: MarkedPlace[] = [];
    if (root) walk(insideOf(root), value, '', found);
    return found;
  };
}

function speaks(inside: Inside): boolean {
  return Object.keys(inside).length > 0;
}

function walk({ mark, items, members }: Inside, value: unknown, where: string, found: MarkedPlace[]): void {
  if (typeof value === 'string') {
    if (mark !== undefined) found.push({ mark, value, where });
  } else if (Array.isArray(value)) {
    if (items) for (const [at, item] of value.entries()) walk(items, item, `${where}/${at}`, found);
  } else if (isObject(value) && members) {
    for (const [name, inside] of members)
      if (Object.hasOwn(value, name)) walk(inside, value[name], `${where}/${name}`, found);
  }
}
