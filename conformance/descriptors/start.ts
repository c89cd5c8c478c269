import { schemaNames } from '../checks/metadata/descriptors.ts';
import { bundle } from '../checks/metadata/open-codes.ts';
import type { MemberSchema } from '../judge/operation.ts';
import { catalogue } from '../release.ts';
import type { Language } from '../text.ts';
import { commentOn } from './comment.ts';
import { schemaPlace } from './schema-place.ts';
import type { DescriptorKind } from './shape.ts';

/** What follows a place that is still to be filled in. */
export const openMark: Readonly<Record<Language, string>> = { de: '# <- ausfüllen', en: '# <- fill in' };

/** Nothing in it is needed; whoever fills in something below must take the brackets away. */
function empty(brackets: '{}' | '[]', lang: Language): string {
  return `${brackets} # ${{ de: 'oder ohne', en: 'or without' }[lang]} ${brackets}:`;
}

/** A member or entry to write. */
interface Slot {
  readonly schemaName: string;
  /** Names of members on the way to it; entries of lists add nothing. */
  readonly path: readonly (string | number)[];
  readonly schema: MemberSchema;
  readonly lang: Language;
  /** Models whose optional members were already shown; once is enough. */
  readonly shown: Set<string>;
  /** Values that need no human: kind, schema, release, time. */
  readonly given: ReadonlyMap<string, string>;
}

/**
 * The lines of a descriptor to begin with, as YAML: required members first, each with what the standard says of it;
 * what may be left out is commented out. Places still to be filled in are empty and bear the mark.
 * @param now RFC 3339, the time of the last change
 */
export function descriptorStart(kind: DescriptorKind, lang: Language, now: string): string[] {
  const schemaName = schemaNames[kind];
  const { httpsNamespace } = catalogue.names;
  const given = new Map([
    ['kind', kind],
    ['$schema', `${httpsNamespace}${catalogue.release}/metadata#/$defs/${schemaName}`],
    ['version', '0.1.0'],
    ['modified', now],
    ['release', `"${catalogue.release}"`],
  ]);
  const schema = bundle.$defs[schemaName] ?? {};
  return membersOf({ schemaName, path: [], schema, lang, shown: new Set(), given }, true);
}

/** The members of a section: required ones as they stand, others commented out. */
function membersOf(slot: Slot, withOptional: boolean): string[] {
  const section = resolved(slot.schema);
  const names = Object.keys(section.properties ?? {});
  const isRequired = (name: string) => section.required?.includes(name) === true;
  const lines = (name: string) => memberLines({ ...slot, ...memberOf(slot, section, name) }, name);
  const required = names.filter(isRequired).flatMap(lines);
  if (!withOptional) return required;
  const optional = names.filter((name) => !isRequired(name)).flatMap((name) => lines(name).map(commentedOut));
  return [...required, ...optional];
}

function memberOf({ path }: Slot, section: MemberSchema, name: string): Pick<Slot, 'schema' | 'path'> {
  return { schema: section.properties?.[name] ?? {}, path: [...path, name] };
}

function memberLines(slot: Slot, name: string): string[] {
  const { path, lang, schemaName, given } = slot;
  const comment = commentOn(schemaPlace(schemaName, path), lang);
  const fixed = path.length === 1 ? given.get(name) : undefined;
  if (fixed !== undefined) return [...comment, `${name}: ${fixed}`];
  const [first = '', ...rest] = valueLines(slot);
  return [...comment, `${name}:${first === '' ? '' : ` ${first}`}`, ...rest];
}

/** What stands behind the colon, and the lines below it. */
function valueLines(slot: Slot): string[] {
  const schema = resolved(slot.schema);
  if (schema.type === 'array') return listLines(slot, schema);
  if (schema.type === 'object') return sectionLines(slot, schema);
  return [openMark[slot.lang]];
}

function sectionLines(slot: Slot, schema: MemberSchema): string[] {
  if (schema.properties === undefined) return ['{}'];
  const lines = membersOf(slot, firstTime(slot));
  return lines.some((line) => !line.startsWith('#'))
    ? ['', ...lines.map(indented)]
    : [empty('{}', slot.lang), ...lines.map(indented)];
}

function listLines(slot: Slot, { minItems, items = {} }: MemberSchema): string[] {
  const [first, ...entry] = entryLines(slot, items);
  if (minItems !== 0) return [first, ...entry];
  // A single value needs no example.
  if (entry.length === 1) return ['[]'];
  return [empty('[]', slot.lang), ...entry.map((line) => indented(commentedOut(line.slice(2))))];
}

/** An empty line end behind the colon, and one entry below it. */
function entryLines(slot: Slot, items: MemberSchema): [string, ...string[]] {
  const inner: Slot = { ...slot, schema: items, path: [...slot.path, 0] };
  const entry = resolved(items);
  if (entry.type !== 'object') return ['', `  - ${openMark[slot.lang]}`];
  const lines = membersOf(inner, firstTime(inner));
  // The dash stands before the first member, which follows its comment.
  const at = lines.findIndex((line) => !line.startsWith('#'));
  return [
    '',
    ...lines.map((line, index) => {
      if (index < at) return indented(line);
      return index === at ? `  - ${line}` : `    ${line}`;
    }),
  ];
}

function firstTime({ schema, shown }: Slot): boolean {
  const name = nameOf(schema);
  if (name === undefined) return true;
  if (shown.has(name)) return false;
  shown.add(name);
  return true;
}

function nameOf({ $ref }: MemberSchema): string | undefined {
  return $ref?.slice($ref.lastIndexOf('/') + 1);
}

/** A schema with what it refers to. */
function resolved(schema: MemberSchema): MemberSchema {
  const name = nameOf(schema);
  const target = name === undefined ? undefined : bundle.$defs[name];
  return target ? { ...resolved(target), ...schema } : schema;
}

function indented(line: string): string {
  return `  ${line}`;
}

/** A place that may be left out is not marked; an example helps more. */
function commentedOut(line: string): string {
  return `# ${line.replace(/ # <- .*$/, '')}`;
}
