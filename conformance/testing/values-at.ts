/** One step of a path: a member, or the entries of a list. */
const step = /\.?([\w$@:/-]+)|\["([^"]+)"\]|\[\]/g;

/** The values at a path as mappings write it; lists are walked through whether or not the path says so. */
export function valuesAt(document: unknown, path: string): unknown[] {
  const members = [...path.matchAll(step)].flatMap(([, plain, quoted]) => plain ?? quoted ?? []);
  return members.reduce<unknown[]>(
    (found, member) => found.flatMap((value) => entriesOf(value).flatMap((one) => memberOf(one, member))),
    [document],
  );
}

function entriesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function memberOf(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  return [Reflect.get(value, name)];
}
