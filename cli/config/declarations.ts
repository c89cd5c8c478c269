import type { Catalogue } from '../../conformance/index.ts';
import type { Config } from '../../schemas/0.1/types/config.ts';
import { faultOf, readSource } from './load.ts';
import { checkDeclarations } from './names.ts';
import type { RunFlags } from './overrides.ts';
import type { Base } from './settings.ts';
import type { Source } from './source.ts';
import { validateConfig } from './validate.ts';

/**
 * Adds the statements of `--attestations` and `--justifications` to those of the configuration. A file holds a list, or
 * a document with nothing but the member of that name; it is judged as the configuration would be.
 * @param folder The folder in which the command was given; file names on the command line start there.
 * @throws CliError with file, line and column
 */
export async function withDeclarations(
  base: Base,
  folder: string,
  flags: RunFlags,
  catalogue: Catalogue,
): Promise<Base> {
  const attestations = await declared('attestations', flags.attestations, folder, catalogue);
  const justifications = await declared('justifications', flags.justifications, folder, catalogue);
  if (!attestations && !justifications) return base;
  const { config } = base;
  return {
    ...base,
    config: {
      ...config,
      ...(attestations && { attestations: [...(config.attestations ?? []), ...attestations] }),
      ...(justifications && { justifications: [...(config.justifications ?? []), ...justifications] }),
    },
  };
}

type Member = 'attestations' | 'justifications';

async function declared<M extends Member>(
  member: M,
  file: string | undefined,
  folder: string,
  catalogue: Catalogue,
): Promise<Config[M] | undefined> {
  if (file === undefined) return undefined;
  const source = asDocument(await readSource(file, folder), member);
  const config = await validateConfig(source);
  const fault = faultOf(source);
  const foreign = Object.keys(config).find((name) => name !== member);
  if (foreign !== undefined)
    throw fault([foreign], {
      de: `in dieser Datei steht nur „${member}“, nicht „${foreign}“; bitte in die Konfiguration verschieben.`,
      en: `this file holds "${member}" only, not "${foreign}"; please move it into the configuration.`,
    });
  checkDeclarations(config, catalogue, fault);
  return config[member];
}

/** A list as the document it stands for; places stay those of the file. */
function asDocument(source: Source, member: Member): Source {
  if (!Array.isArray(source.value)) return source;
  return {
    file: source.file,
    value: { [member]: source.value },
    placeOf: (path) => source.placeOf(path.slice(1)),
    placeOfName: (path) => source.placeOfName(path.slice(1)),
  };
}
