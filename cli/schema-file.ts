import { fileURLToPath } from 'node:url';

/** Where the configuration's schema lies, in the repository and in the published package alike. */
export const configSchemaFile = fileURLToPath(new URL('../schemas/0.1/config.schema.json', import.meta.url));
