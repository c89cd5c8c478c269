import { bundle } from '../checks/metadata/open-codes.ts';
import type { MemberSchema } from '../judge/operation.ts';
import { catalogue } from '../release.ts';
import type { Text } from '../text.ts';
import { formText, typeNames } from './words.ts';

/** A code with its labels. */
export interface Code {
  readonly code: string;
  readonly label: Text;
}

/** What the standard says of one place in a document. */
export interface SchemaPlace {
  /** What the place is for, in both languages where both are there. */
  readonly about?: Partial<Text>;
  readonly codes: readonly Code[];
  /** True if other codes may be used as well. */
  readonly open: boolean;
  /** What the value must look like, where codes do not say it. */
  readonly form?: Text;
  /** Members that a section must have. */
  readonly needed: readonly string[];
}

/** Member names and list indexes from the root of a descriptor. */
export type Path = readonly (string | number)[];

/** What the schema of a kind says of a place; empty where it says nothing. */
export function schemaPlace(schemaName: string, path: Path): SchemaPlace {
  let property: MemberSchema | undefined = bundle.$defs[schemaName];
  let found: MemberSchema[] = property ? unfold(property) : [];
  for (const part of path) {
    property = found.map((schema) => step(schema, part)).find((next) => next !== undefined);
    found = property ? unfold(property) : [];
  }
  const about = property && aboutOf([property, ...found]);
  const codes = found.flatMap(codesOf);
  const form = codes.length > 0 ? undefined : found.map(formOf).find((text) => text !== undefined);
  return {
    ...(about && { about }),
    codes,
    open: found.some(({ anyOf }) => anyOf !== undefined) && codes.length > 0,
    needed: found.flatMap(({ required }) => required ?? []),
    ...(form && { form }),
  };
}

/** A schema with what it refers to and chooses from. No schema of descriptors refers to itself. */
function unfold(schema: MemberSchema): MemberSchema[] {
  const target = schema.$ref === undefined ? undefined : bundle.$defs[nameIn(schema.$ref)];
  const parts = [...(target ? [target] : []), ...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  return [schema, ...parts.flatMap(unfold)];
}

function step(schema: MemberSchema, part: string | number): MemberSchema | undefined {
  if (typeof part === 'number') return schema.items;
  return schema.properties && Object.hasOwn(schema.properties, part) ? schema.properties[part] : undefined;
}

/** The German text is the title of a member, the English one its description. */
function aboutOf(schemas: readonly MemberSchema[]): Partial<Text> | undefined {
  const first = (keyword: 'title' | 'description') =>
    schemas.map((schema) => schema[keyword]).find((text) => typeof text === 'string');
  const [de, en] = [first('title'), first('description')];
  if (typeof en !== 'string') return undefined;
  return { en: firstLine(en), ...(typeof de === 'string' && { de: firstLine(de) }) };
}

function formOf({ enum: values, format, pattern, type }: MemberSchema): Text | undefined {
  if (Array.isArray(values)) {
    const list = values.join(', ');
    return { de: `einer der Werte ${list}`, en: `one of the values ${list}` };
  }
  const demanded = format ?? pattern;
  if (typeof demanded === 'string') return formText(demanded);
  return type === 'boolean' || type === 'integer' || type === 'number' ? typeNames[type] : undefined;
}

/** Without what follows the first line, and without the note of who judges it. */
function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/ Judged by [A-Z]+-\d+\.$/, '');
}

function codesOf({ $ref }: MemberSchema): Code[] {
  const labels = $ref === undefined ? undefined : catalogue.codes[nameIn($ref)];
  return Object.entries(labels ?? {}).map(([code, label]) => ({ code, label }));
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
