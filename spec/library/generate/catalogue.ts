import type { Entry } from '../book.ts';
import { type Bilingual, compareIds, interfaceOf } from '../row.ts';
import type { Compilation, ServiceDocument } from './compile.ts';
import { findTargets, type Target } from './targets.ts';

/** The catalogue of one release, as `schemas/<release>/catalogue.json` carries it. */
export interface CatalogueData {
  readonly release: string;
  readonly names: object;
  readonly requirements: readonly { readonly id: string }[];
  readonly features: readonly { readonly id: string }[];
  readonly profiles: readonly {
    readonly id: string;
    readonly interfaces: readonly string[];
    readonly features: readonly string[];
  }[];
  readonly publications: readonly { readonly id: string }[];
  readonly codes: object;
  readonly codeLists: object;
}

/** The rows that a release contains, sorted by id. */
export function rowsOf({ book }: Compilation, release: string): Entry[] {
  return [...book.rows.values()]
    .filter(({ row }) => compareIds(row.since, release) <= 0)
    .sort((a, b) => compareIds(a.row.id, b.row.id));
}

/** Builds the catalogue; `problems` names rows that stand nowhere in the finished documents. */
export function buildCatalogue(
  compilation: Compilation,
  release: string,
  documents: readonly ServiceDocument[],
): { catalogue: CatalogueData; problems: string[] } {
  const { book } = compilation;
  const targets = new Map<string, Target>(documents.flatMap(({ document }) => [...findTargets(document)]));
  const problems: string[] = [];
  const profiles = [...book.profiles].map(([id, { title, interfaces, features }]) => ({
    id,
    title,
    interfaces,
    features,
  }));
  const requirements = rowsOf(compilation, release).map(({ row }) => {
    const target = targets.get(row.id);
    if (!target)
      problems.push(
        `${row.id}: its target is no operation or component of ${interfaceOf(row.id)}; target what becomes one.`,
      );
    const owner = interfaceOf(row.id);
    const interfaces = [owner, ...(row.interfaces ?? [])];
    return {
      id: row.id,
      interface: owner,
      level: row.level,
      subject: row.subject,
      verify: row.verify,
      ...(row.feature ? { feature: row.feature } : {}),
      profiles: profiles
        .filter((profile) => interfaces.every((name) => profile.interfaces.includes(name)))
        .map((profile) => profile.id),
      since: row.since,
      text: row.text,
      ...(row.rationale ? { rationale: row.rationale } : {}),
      ...(row.transition ? { transition: row.transition } : {}),
      sources: row.sources,
      target: target ?? { pointer: '' },
    };
  });
  if (!book.names)
    problems.push('The names of the standard are missing; give them with @@names in spec/common/names.tsp.');
  return {
    problems,
    catalogue: {
      release,
      names: book.names ?? {},
      requirements,
      features: [...book.features].map(([id, { title, derived }]) => ({
        id,
        title,
        ...(derived ? { derived } : {}),
      })),
      profiles,
      publications: [...book.publications].map(([id, about]) => ({ id, ...about })),
      codes: codeNames(compilation),
      codeLists: Object.fromEntries([...book.codeLists].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

/** The code lists whose members are named in both languages: `{ Outcome: { passed: { de, en } } }`. */
export function codeNames({ book }: Compilation): { [list: string]: { [code: string]: Bilingual } } {
  const lists: { [list: string]: { [code: string]: Bilingual } } = {};
  for (const [member, text] of book.labels) {
    const list = lists[member.enum.name] ?? {};
    list[String(member.value ?? member.name)] = text;
    lists[member.enum.name] = list;
  }
  return Object.fromEntries(Object.entries(lists).sort(([a], [b]) => (a < b ? -1 : 1)));
}
