import type { Path } from './source.ts';

/** As much of a JSON Schema as leads to the member names of a place. */
interface Schema {
  readonly type?: string | undefined;
  readonly $ref?: string | undefined;
  readonly $defs?: Members | undefined;
  readonly properties?: Members | undefined;
  readonly items?: Schema | undefined;
  readonly additionalProperties?: Schema | boolean | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
}

type Members = Readonly<Record<string, Schema | undefined>>;

/** The member names that a schema of a bundle knows at a path. */
export function knownMembers(bundle: Schema, name: string, path: Path): string[] {
  const start = bundle.$defs?.[name];
  let found = start ? [start] : [];
  for (const part of path) {
    found = found.flatMap((schema) => unfold(bundle, schema)).flatMap((schema) => step(schema, part));
  }
  return found
    .flatMap((schema) => unfold(bundle, schema))
    .flatMap((schema) => Object.keys(schema.properties ?? {}));
}

/** A schema with those it refers to or is made of. */
function unfold(bundle: Schema, schema: Schema): Schema[] {
  const name = schema.$ref?.split('/').at(-1);
  const target = name === undefined ? undefined : bundle.$defs?.[name];
  const parts = [...(target ? [target] : []), ...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  return [schema, ...parts.flatMap((part) => unfold(bundle, part))];
}

function step(schema: Schema, part: string | number): Schema[] {
  const { additionalProperties } = schema;
  const open = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const next = typeof part === 'number' ? schema.items : (schema.properties?.[part] ?? open);
  return next ? [next] : [];
}
