import type { Config } from '../../schemas/0.1/types/config.ts';
import { validators } from '../../schemas/0.1/validators/config.js';
import { knownMembers } from './known-members.ts';
import { pathOf, type SchemaError, schemaFault } from './schema-fault.ts';
import { faultAt, type Source } from './source.ts';

/**
 * The configuration in a source, its shape proved by the generated validator.
 * @throws CliError for the first fault of the shape, with file, line and column
 */
export async function validateConfig(source: Source): Promise<Config> {
  const validate = validators.Config;
  // The generated validator has just proved the shape.
  if (validate(source.value)) return source.value as Config;
  const { default: bundle } = await import('../../schemas/0.1/config.schema.json', {
    with: { type: 'json' },
  });
  const faults = (validate.errors ?? []).map((error: SchemaError) => {
    const members = knownMembers(bundle, 'Config', pathOf(error.instancePath, source.value));
    const { path, pointAt, text } = schemaFault(error, source.value, members);
    return { place: pointAt === 'name' ? source.placeOfName(path) : source.placeOf(path), text };
  });
  const [first] = faults.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  throw first
    ? faultAt(source.file, first.place, first.text)
    : new Error('The validator refused without a reason.');
}
