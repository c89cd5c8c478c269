import type { DecoratorContext, EnumMember, Model, ModelProperty, Program } from '@typespec/compiler';
import type { Node } from '@typespec/compiler/ast';
import { bookOf, type Mapping, type MappingEntry, type Standard } from './book.ts';
import { reportDiagnostic } from './lib.ts';
import { placeOf } from './places.ts';

/** Where the standards of others are listed. */
const standardsEnum = 'Pruefstein.Standard';

/** Members parted by dots; `[]` or `[name=value]` behind a list; `["…"]` for a member with dots in its name. */
const pathForm =
  /^\.?(?:[\w$@:/-]+|\["[^"]+"\])(?:\[(?:\w+=[^\]]+)?\])?(?:(?:\.[\w$@:/-]+|\["[^"]+"\])(?:\[(?:\w+=[^\]]+)?\])?)*$/;

export function standard({ program }: DecoratorContext, target: EnumMember, about: Standard): void {
  bookOf(program).standards.set(String(target.value ?? target.name), about);
}

export function maps(context: DecoratorContext, target: ModelProperty, name: string, path: string): void {
  keep(context, target, [name], { kind: 'path', path });
}

export function carried(
  context: DecoratorContext,
  target: Model | ModelProperty,
  name: string,
  path: string,
): void {
  keep(context, target, [name], { kind: 'carried', path });
}

export function noCounterpart(context: DecoratorContext, target: ModelProperty, ...names: string[]): void {
  keep(context, target, names, { kind: 'none' });
}

/**
 * Keeps a mapping by the declaration of its field: where a model is spread into another one, the decorator runs again
 * on a copy of the field, but both have the same declaration.
 */
function keep(
  context: DecoratorContext,
  target: Model | ModelProperty,
  names: readonly string[],
  mapping: Mapping,
): void {
  const { program } = context;
  const statement = context.decoratorTarget as Node;
  const { mappings } = bookOf(program);
  if (!target.node || mappings.has(statement)) return;
  if (mapping.kind !== 'none' && !pathForm.test(mapping.path))
    reportDiagnostic(program, {
      code: 'malformed-path',
      format: { path: mapping.path },
      target: context.getArgumentTarget(1) ?? statement,
    });
  const entries: MappingEntry[] = [];
  for (const [index, name] of names.entries()) {
    const entry = { declaration: target.node, standard: name, mapping };
    const fault = complain(context, target, entry, index, entries);
    if (!fault) entries.push(entry);
  }
  mappings.set(statement, entries);
}

/** Reports a standard that is not listed, or one for which the field is mapped already. */
function complain(
  context: DecoratorContext,
  target: Model | ModelProperty,
  { declaration, standard: name }: MappingEntry,
  index: number,
  own: readonly MappingEntry[],
): boolean {
  const { program } = context;
  const statement = context.decoratorTarget as Node;
  const at = context.getArgumentTarget(index) ?? statement;
  const known = standardsOf(program);
  if (!known.includes(name)) {
    const format = { standard: name, known: known.join(', ') };
    reportDiagnostic(program, { code: 'unknown-standard', format, target: at });
    return true;
  }
  const same = (entry: MappingEntry) => entry.declaration === declaration && entry.standard === name;
  const others = [...bookOf(program).mappings, [statement, own] as const];
  const twin = others.find(([, entries]) => entries.some(same));
  if (!twin) return false;
  const format = { field: target.name, standard: name, first: placeOf(twin[0], program.projectRoot) };
  reportDiagnostic(program, { code: 'duplicate-mapping', format, target: at });
  return true;
}

function standardsOf(program: Program): readonly string[] {
  const [type] = program.resolveTypeReference(standardsEnum);
  return type?.kind === 'Enum'
    ? [...type.members.values()].map((member) => String(member.value ?? member.name))
    : [];
}
