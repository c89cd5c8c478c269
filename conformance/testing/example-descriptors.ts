import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Descriptor, DescriptorKind } from '../convert/conversion.ts';

const folder = join(import.meta.dirname, '../../spec/metadata/examples');

const kinds: readonly unknown[] = ['platform', 'model', 'collection', 'service', 'connector', 'template'];

/** The valid example descriptors of the standard, in all folders; `spec/examples.test.ts` proves that they are valid. */
export const exampleDescriptors: readonly { readonly file: string; readonly descriptor: Descriptor }[] =
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.endsWith('.invalid.json'))
    .sort()
    .map((file) => ({ file, descriptor: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Descriptor }))
    .filter(({ descriptor }) => kinds.includes(descriptor.kind));

export function examplesOf(...kinds: readonly DescriptorKind[]): { file: string; descriptor: Descriptor }[] {
  return exampleDescriptors.filter(({ descriptor }) => kinds.includes(descriptor.kind));
}
