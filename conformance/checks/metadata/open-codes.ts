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
export function* unknownCodes(schema: string, value: unknown): Iterable<UnknownCode> {
  const root = bundle.$defs[schema];
  if (root) yield* walk(root, value, '');
}

function* walk(schema: MemberSchema, value: unknown, where: string): Iterable<UnknownCode> {
  if (schema.$ref !== undefined) {
    const target = bundle.$defs[nameIn(schema.$ref)];
    if (target) yield* walk(target, value, where);
    return;
  }
  if (typeof value === 'string') {
    const list = openListOf(schema);
    if (list !== undefined && !Object.hasOwn(catalogue.codes[list] ?? {}, value))
      yield { list, code: value, where };
    return;
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items) for (const [at, item] of value.entries()) yield* walk(items, item, `${where}/${at}`);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, member] of Object.entries(schema.properties ?? {}))
    if (Object.hasOwn(value, name)) yield* walk(member, value[name], `${where}/${name}`);
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
