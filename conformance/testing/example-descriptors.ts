import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Descriptor, DescriptorKind } from '../convert/conversion.ts';

const root = join(import.meta.dirname, '../..');

const kinds: readonly unknown[] = ['platform', 'model', 'collection', 'service', 'connector', 'template'];

/**
 * The valid example descriptors: those of the standard (`spec/examples.test.ts` proves that they are valid), and those
 * of three invented authorities (`examples/descriptors/descriptors.test.ts`).
 */
export const exampleDescriptors: readonly { readonly file: string; readonly descriptor: Descriptor }[] = [
  ...filesIn('spec/metadata/examples'),
  ...filesIn('examples/descriptors'),
]
  .filter((file) => /\.(?:json|yaml)$/.test(file) && !/\binvalid\b/.test(file))
  .map((file) => ({ file, descriptor: parse(readFileSync(join(root, file), 'utf8')) as Descriptor }))
  .filter(({ descriptor }) => kinds.includes(descriptor.kind));

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .sort()
    .map((file) => join(folder, file));
}

export function examplesOf(...kinds: readonly DescriptorKind[]): { file: string; descriptor: Descriptor }[] {
  return exampleDescriptors.filter(({ descriptor }) => kinds.includes(descriptor.kind));
}
