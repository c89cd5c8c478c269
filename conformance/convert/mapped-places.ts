import mappingsJson from '../../schemas/0.1/mappings.json' with { type: 'json' };
import type { Descriptor } from './conversion.ts';

/** What a field becomes, as generated from `spec/metadata/mappings`: a path, where it is carried, or null. */
export type Counterpart = string | { readonly carried: string } | null;

interface MappingData {
  readonly standards: {
    readonly [id: string]: { readonly title: string; readonly kinds: readonly string[] };
  };
  readonly descriptors: {
    readonly [kind: string]: readonly {
      readonly field: string;
      readonly to: { readonly [standard: string]: Counterpart };
    }[];
  };
}

/** The generated mappings; TypeScript takes the form of a large file too literally. */
export const mappings = mappingsJson as unknown as MappingData;

/** One value of a descriptor that no mapping parts further. */
export interface Place {
  /** As in the mappings: `owner[].name`. */
  readonly field: string;
  /** Where exactly: `owner[0].name`. */
  readonly at: string;
  readonly value: unknown;
  /** Undefined for members the standard does not name. */
  readonly becomes: Counterpart | undefined;
}

/** Every value of a descriptor with what it becomes in a standard. */
export function placesOf(descriptor: Descriptor, standard: string): Place[] {
  const known = new Map(
    (mappings.descriptors[descriptor.kind] ?? []).map(({ field, to }) => [field, to[standard]] as const),
  );
  const places: Place[] = [];
  const visit = (value: unknown, field: string, at: string) => {
    if (known.has(field)) {
      places.push({ field, at, value, becomes: known.get(field) });
      return;
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${field}[]`, `${at}[${index}]`);
      return;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, join(field, name), join(at, name));
      return;
    }
    places.push({ field, at, value, becomes: undefined });
  };
  visit(descriptor, '', '');
  return places;
}

function join(before: string, name: string): string {
  return before === '' ? name : `${before}.${name}`;
}

/** The kinds of descriptors for which a standard is of use. */
export function kindsFor(standard: string): readonly string[] {
  return mappings.standards[standard]?.kinds ?? [];
}

/**
 * What the document of the standard does not contain: what is mapped to nothing, and members we do not know, unless the
 * standard keeps a place for members of others.
 */
export function lostIn(descriptor: Descriptor, standard: string): string[] {
  const places = placesOf(descriptor, standard);
  const carries = (mappings.descriptors[descriptor.kind] ?? []).some(({ to }) => isCarried(to[standard]));
  return places
    .filter(({ becomes }) => becomes === null || (becomes === undefined && !carries))
    .map(({ at }) => at);
}

function isCarried(counterpart: Counterpart | undefined): boolean {
  return typeof counterpart === 'object' && counterpart !== null;
}

/**
 * The members of a descriptor that its new form has not taken over whole: those of which a part is carried, and texts in
 * more than one language, of which the new form knows only one.
 */
export function carriedMembers(
  descriptor: Descriptor,
  standard: string,
): { readonly [name: string]: unknown } {
  const kept = new Set(
    placesOf(descriptor, standard)
      .filter(({ becomes, value }) => typeof becomes !== 'string' || hasSeveralLanguages(value))
      .map(({ at }) => /^[^.[]+/.exec(at)?.[0] ?? at),
  );
  return Object.fromEntries(Object.entries(descriptor).filter(([name]) => kept.has(name)));
}

export function hasSeveralLanguages(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value;
}
