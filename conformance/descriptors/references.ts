import { schemaNames } from '../checks/metadata/descriptors.ts';
import { bundle } from '../checks/metadata/open-codes.ts';
import { markedPlaces } from '../judge/marked-places.ts';
import type { Filed } from './evidence.ts';
import type { Path } from './schema-place.ts';
import { pathOf } from './words.ts';

/** A reference to a descriptor that is in none of the files; what it refers to was not compared. */
export interface Unfollowed {
  readonly file: string;
  readonly path: Path;
  /** The id that is referred to. */
  readonly id: string;
}

const idsIn = markedPlaces(bundle, ({ $ref }) => ($ref === '#/$defs/DescriptorId' ? 'id' : undefined));

/** Finds what descriptors refer to and no file describes. */
export function unfollowed(
  sound: readonly Filed[],
  described: ReadonlySet<string>,
  documents: ReadonlyMap<string, unknown>,
): Unfollowed[] {
  return sound.flatMap(({ file, kind, body, where }) =>
    idsIn(schemaNames[kind], body)
      .filter(({ value, where }) => where !== '/id' && !described.has(value))
      .map(({ value: id, where: inner }) => ({ file, path: pathOf(where + inner, documents.get(file)), id })),
  );
}
