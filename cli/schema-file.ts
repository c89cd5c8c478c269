import { fileURLToPath } from 'node:url';

/** Where the configuration's schema lies, in the repository and in the published package alike. */
export const configSchemaFile = fileURLToPath(new URL('../schemas/0.1/config.schema.json', import.meta.url));

/** Where the schema of a kind of descriptor lies, for editors. */
export function descriptorSchemaFile(kind: string): string {
  return fileURLToPath(new URL(`../schemas/0.1/descriptors/${kind}.schema.json`, import.meta.url));
}
