import type { Model, ModelProperty, Program, Type } from '@typespec/compiler';
import type { Node } from '@typespec/compiler/ast';
import type { Book, Mapping, Standard } from '../book.ts';
import type { Compilation } from './compile.ts';

/** What a field becomes: a path, the place where it is carried as it is, or null if it has no counterpart. */
export type Counterpart = string | { readonly carried: string } | null;

/** One field that holds a value of its own, and what it becomes in each standard for its descriptor. */
export interface MappedField {
  /** As in `owner[].name`. */
  readonly field: string;
  readonly required: boolean;
  /** By standard; a standard for which nothing is said is absent. */
  readonly to: { readonly [standard: string]: Counterpart };
}

/** The mappings of one release, as `schemas/<release>/mappings.json` carries them. */
export interface MappingData {
  readonly release: string;
  readonly standards: { readonly [id: string]: Standard };
  readonly descriptors: { readonly [kind: string]: readonly MappedField[] };
}

/** A text in several languages is one field: no other standard parts it. */
const texts = new Set(['LangTitle', 'LangSummary', 'LangText']);

/** Says what every field of every descriptor becomes; undefined if the sources name no standard. */
export function buildMappings({ program, book }: Compilation, release: string): MappingData | undefined {
  if (book.standards.size === 0) return undefined;
  const kinds = new Set([...book.standards.values()].flatMap((standard) => standard.kinds));
  const descriptors = [...kinds].map((kind) => [kind, fieldsOf(program, book, kind)] as const);
  return {
    release,
    standards: Object.fromEntries(book.standards),
    descriptors: Object.fromEntries(descriptors),
  };
}

/** What is said so far on the way from the descriptor to a field. */
type Said = ReadonlyMap<string, Mapping>;

function fieldsOf(program: Program, book: Book, kind: string): MappedField[] {
  const name = `Pruefstein.Metadata.${kind[0]?.toUpperCase()}${kind.slice(1)}Descriptor`;
  const [descriptor] = program.resolveTypeReference(name);
  if (descriptor?.kind !== 'Model') throw new Error(`${name} is named in standards.tsp but is no model.`);
  const standards = [...book.standards].filter(([, { kinds }]) => kinds.includes(kind)).map(([id]) => id);
  const written = writtenBy(book);
  const defaults: Said = new Map(
    standards.flatMap((id) => {
      const mapping = descriptor.node && written(descriptor.node, id);
      return mapping ? [[id, mapping] as const] : [];
    }),
  );
  const fields: MappedField[] = [];
  const visit = (model: Model, before: string, said: Said, required: boolean) => {
    for (const property of propertiesOf(model)) {
      const here = new Map<string, Mapping>();
      for (const id of standards) {
        const own = property.node && written(property.node, id);
        const mapping = settle(said.get(id), own, defaults.get(id));
        if (mapping) here.set(id, mapping);
      }
      const { inner, suffix } = innerModel(property.type);
      const field = `${before}${property.name}${suffix}`;
      const needed = required && !property.optional;
      if (inner) visit(inner, `${field}.`, here, needed);
      else fields.push({ field, required: needed, to: counterparts(here, defaults) });
    }
  };
  visit(descriptor, '', new Map(), true);
  return fields;
}

/** A field's own path may continue that around it; what is carried or lost as a whole takes all it contains along. */
function settle(
  around: Mapping | undefined,
  own: Mapping | undefined,
  byDefault: Mapping | undefined,
): Mapping | undefined {
  if (own?.kind === 'path' && own.path.startsWith('.')) {
    if (around?.kind === 'path') return { kind: 'path', path: around.path + own.path };
    return around ?? byDefault;
  }
  if (own) return own;
  return around?.kind === 'none' || around?.kind === 'carried' ? around : undefined;
}

/** A field without a word of its own goes where its descriptor says that all others go. */
function counterparts(here: Said, defaults: Said): MappedField['to'] {
  const ids = new Set([...here.keys(), ...defaults.keys()]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const mapping = here.get(id) ?? defaults.get(id);
      return mapping ? [[id, counterpart(mapping)] as const] : [];
    }),
  );
}

function counterpart(mapping: Mapping): Counterpart {
  if (mapping.kind === 'none') return null;
  return mapping.kind === 'carried' ? { carried: mapping.path } : mapping.path;
}

/** The model whose fields a field contains, if it has any that are named. */
function innerModel(type: Type): { inner?: Model; suffix: string } {
  if (type.kind !== 'Model') return { suffix: '' };
  if (type.name === 'Array' && type.indexer) {
    const { inner } = innerModel(type.indexer.value);
    return inner ? { inner, suffix: '[]' } : { suffix: '[]' };
  }
  const named = !texts.has(type.name) && propertiesOf(type).length > 0;
  return named ? { inner: type, suffix: '' } : { suffix: '' };
}

/** With those of the models it extends. */
function propertiesOf(model: Model): ModelProperty[] {
  const own = [...model.properties.values()];
  return model.baseModel ? [...propertiesOf(model.baseModel), ...own] : own;
}

function writtenBy({ mappings }: Book): (declaration: Node, standard: string) => Mapping | undefined {
  const byDeclaration = new Map<Node, Map<string, Mapping>>();
  for (const { declaration, standard, mapping } of [...mappings.values()].flat()) {
    const known = byDeclaration.get(declaration) ?? new Map<string, Mapping>();
    byDeclaration.set(declaration, known.set(standard, mapping));
  }
  return (declaration, standard) => byDeclaration.get(declaration)?.get(standard);
}
