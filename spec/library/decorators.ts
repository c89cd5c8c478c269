import type {
  DecoratorContext,
  Enum,
  EnumMember,
  Model,
  ModelProperty,
  Namespace,
  Program,
  Type,
} from '@typespec/compiler';
import type { Node } from '@typespec/compiler/ast';
import { getExtensions, setExtension } from '@typespec/openapi';
import { bookOf, type Names } from './book.ts';
import { addWholeInterface } from './code-fixes.ts';
import { diagnosticOf, reportDiagnostic } from './lib.ts';
import { carried, maps, noCounterpart, standard } from './mapping-decorators.ts';
import { nodeAt, placeOf } from './places.ts';
import { readRow } from './read-row.ts';
import { reportMistake } from './report-mistake.ts';
import type { Bilingual } from './row.ts';
import { bilingual, enumChoice, type Fields } from './values.ts';

/** Where the publications that rows may cite are listed. */
const publicationsEnum = 'Pruefstein.Source';

function requirement(context: DecoratorContext, target: Type, raw: Fields): void {
  const { program } = context;
  const node = context.decoratorTarget as Node;
  const { rows } = bookOf(program);
  const known = rows.get(node);
  if (known) {
    nameOn(program, target, known.row.id);
    return;
  }
  const { row, mistakes } = readRow(raw, publicationsOf(program));
  const written = context.getArgumentTarget(0) as Node;
  for (const mistake of mistakes) reportMistake(program, written, mistake);
  reportFlag(context, target, raw, written);
  if (!row) return;
  const twin = [...rows.values()].find((entry) => entry.row.id === row.id);
  if (twin) {
    reportDiagnostic(program, {
      code: 'duplicate-id',
      format: { id: row.id, first: placeOf(twin.node, program.projectRoot) },
      target: nodeAt(written, ['id']),
    });
    return;
  }
  rows.set(node, { row, target, node });
  nameOn(program, target, row.id);
}

function reportFlag({ program }: DecoratorContext, target: Type, raw: Fields, written: Node): void {
  const whole = raw.wholeInterface === true;
  if (target.kind === 'Namespace' && !whole)
    program.reportDiagnostic(
      diagnosticOf({ code: 'namespace-without-flag' }, written, [addWholeInterface(written)]),
    );
  if (target.kind !== 'Namespace' && raw.wholeInterface !== undefined)
    reportDiagnostic(program, { code: 'needless-flag', target: nodeAt(written, ['wholeInterface']) });
}

/** Writes the id into `x-requirements` of the target's place in OpenAPI. */
function nameOn(program: Program, target: Type, id: string): void {
  const key = 'x-requirements';
  const present = getExtensions(program, target).get(key);
  const ids: unknown[] = Array.isArray(present) ? present : [];
  if (!ids.includes(id)) setExtension(program, target, key, [...ids, id].sort());
}

function publicationsOf(program: Program): readonly string[] {
  const [type] = program.resolveTypeReference(publicationsEnum);
  return type?.kind === 'Enum'
    ? [...type.members.values()].map((member) => String(member.value ?? member.name))
    : [];
}

function codeOf(member: EnumMember): string {
  return String(member.value ?? member.name);
}

function feature(
  { program }: DecoratorContext,
  target: EnumMember,
  title: Bilingual & { derived?: boolean },
): void {
  const { de, en, derived } = title;
  bookOf(program).features.set(codeOf(target), { title: { de, en }, derived: derived === true });
}

function profile(
  { program }: DecoratorContext,
  target: EnumMember,
  description: Bilingual & { readonly interfaces: readonly string[]; readonly features: readonly unknown[] },
): void {
  const { de, en, interfaces, features } = description;
  bookOf(program).profiles.set(codeOf(target), {
    title: { de, en },
    interfaces,
    features: features.map((choice) => enumChoice(choice)?.value ?? String(choice)),
  });
}

function publication(
  { program }: DecoratorContext,
  target: EnumMember,
  about: { title: string; url?: string },
): void {
  bookOf(program).publications.set(codeOf(target), about);
}

function label({ program }: DecoratorContext, target: EnumMember, text: Fields): void {
  const texts = bilingual(text);
  if (texts) bookOf(program).labels.set(target, texts);
}

function codeList(
  { program }: DecoratorContext,
  target: Enum,
  about: Bilingual & { version: string; open?: boolean },
): void {
  const { de, en, version, open = false } = about;
  bookOf(program).codeLists.set(target.name, { title: { de, en }, version, open });
}

function names({ program }: DecoratorContext, _target: Namespace, given: Names): void {
  bookOf(program).names = given;
}

function judgedBy({ program }: DecoratorContext, target: ModelProperty, id: string): void {
  setExtension(program, target, 'x-judged-by', id);
}

function closedDocument({ program }: DecoratorContext, target: Namespace, root: Model): void {
  bookOf(program).documents.set(target, { root, closed: true });
}

function openDocument({ program }: DecoratorContext, target: Namespace, root: Model): void {
  bookOf(program).documents.set(target, { root, closed: false });
}

export const $decorators = {
  Pruefstein: {
    requirement,
    feature,
    profile,
    publication,
    label,
    codeList,
    names,
    judgedBy,
    closedDocument,
    openDocument,
    standard,
    maps,
    carried,
    noCounterpart,
  },
};
