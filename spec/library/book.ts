import type { EnumMember, Model, Namespace, Program, Type } from '@typespec/compiler';
import type { Node } from '@typespec/compiler/ast';
import type { Bilingual, Row } from './row.ts';

/** A row with the type it speaks of and the statement that made it. */
export interface Entry {
  readonly row: Row;
  readonly target: Type;
  readonly node: Node;
}

export interface DocumentKind {
  readonly root: Model;
  readonly closed: boolean;
}

/** What is said of a published list of codes. */
export interface CodeList {
  readonly title: Bilingual;
  readonly version: string;
  /** Whether codes it does not name may be used. */
  readonly open: boolean;
}

/** A standard of others to which descriptors are mapped. */
export interface Standard {
  readonly title: string;
  readonly version: string;
  readonly url: string;
  /** Kinds of descriptors for which the mapping is complete. */
  readonly kinds: readonly string[];
}

/** What one field becomes in one standard. */
export type Mapping =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'carried'; readonly path: string }
  | { readonly kind: 'none' };

/** A mapping as written: by whom, for which declaration of a field or descriptor. */
export interface MappingEntry {
  readonly declaration: Node;
  readonly standard: string;
  readonly mapping: Mapping;
}

/** The names the standard goes by. */
export interface Names {
  readonly product: string;
  readonly bin: string;
  readonly wellKnownSuffix: string;
  readonly httpsNamespace: string;
  readonly reverseDnsNamespace: string;
}

/**
 * What the decorators collected in one compilation. Rows are kept by the statement that made them, not by their
 * target: versioning and reopened namespaces run a decorator again on clones, and the first call is the original.
 */
export interface Book {
  readonly rows: Map<Node, Entry>;
  readonly features: Map<string, { readonly title: Bilingual; readonly derived: boolean }>;
  readonly profiles: Map<
    string,
    {
      readonly title: Bilingual;
      readonly interfaces: readonly string[];
      readonly features: readonly string[];
    }
  >;
  readonly publications: Map<string, { readonly title: string; readonly url?: string }>;
  readonly labels: Map<EnumMember, Bilingual>;
  readonly codeLists: Map<string, CodeList>;
  readonly documents: Map<Namespace, DocumentKind>;
  readonly standards: Map<string, Standard>;
  /** By the statement that made it, one entry for each standard it names. */
  readonly mappings: Map<Node, readonly MappingEntry[]>;
  names?: Names;
}

/** Known to the whole process, so that a second copy of this module (tests have one) finds the same book. */
const bookKey = Symbol.for('@pruefstein/spec-library/book');

/** The book of a compilation; empty at first. */
export function bookOf(program: Program): Book {
  const state: Map<Type, Book> = program.stateMap(bookKey);
  const owner = program.getGlobalNamespaceType();
  const known = state.get(owner);
  if (known) return known;
  const book: Book = {
    rows: new Map(),
    features: new Map(),
    profiles: new Map(),
    publications: new Map(),
    labels: new Map(),
    codeLists: new Map(),
    documents: new Map(),
    standards: new Map(),
    mappings: new Map(),
  };
  state.set(owner, book);
  return book;
}
