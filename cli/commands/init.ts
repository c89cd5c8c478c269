import { writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { noFlags } from '../config/no-flags.ts';
import { template } from '../config/template.ts';
import { reasonOf, usageError } from '../errors.ts';
import { commonOptions, networkOptions } from '../options.ts';
import { unwritable } from '../run-folder.ts';
import { configSchemaFile } from '../schema-file.ts';

export default defineCommand({
  argument: {
    name: '[file]',
    text: {
      de: 'Name der neuen Datei (sonst pruefstein.yaml)',
      en: 'name of the new file (else pruefstein.yaml)',
    },
  },
  more: {
    de: `Beispiele:
  pruefstein init
  pruefstein init musterland.yaml --from https://ki.example`,
    en: `Examples:
  pruefstein init
  pruefstein init musterland.yaml --from https://ki.example`,
  },
  options: {
    from: {
      flags: '--from <URL>',
      kind: 'text',
      text: {
        de: 'Adresse einer Plattform, die sich selbst beschreibt; was sie nennt, steht dann schon darin',
        en: 'address of a platform that describes itself; what it names is then filled in',
      },
    },
    ...networkOptions,
    ...commonOptions,
  },
  async run(here, file = 'pruefstein.yaml', { from, ...network }) {
    if (!/\.ya?ml$/i.test(file)) {
      throw usageError({
        de: `${file}: die Vorlage ist YAML; bitte einen Namen mit der Endung .yaml angeben.`,
        en: `${file}: the template is YAML; please give a name that ends in .yaml.`,
      });
    }
    const path = resolve(here.folder, file);
    const schema = schemaReference(dirname(path));
    const text = from === undefined ? template(here.lang, schema) : await described(from, schema);
    try {
      // `wx` refuses an existing file in the same step, so nothing can come in between.
      writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== 'EEXIST') throw unwritable(file, reason);
      throw usageError({
        de: `${file}: die Datei besteht schon und bleibt unverändert; bitte einen anderen Namen angeben.`,
        en: `${file}: the file exists already and stays as it is; please give another name.`,
      });
    }
    here.out(
      here.lang === 'de'
        ? `${file} ist angelegt. Nach dem Ausfüllen: pruefstein plan ${file}, dann pruefstein check ${file}\n`
        : `${file} is written. When filled in: pruefstein plan ${file}, then pruefstein check ${file}\n`,
    );
    return 0;

    async function described(address: string, schema: string): Promise<string> {
      const [{ discover }, { foundTemplate }] = await Promise.all([
        import('../discover.ts'),
        import('../config/found-template.ts'),
      ]);
      const { config, descriptorFeatures: features = [] } = await discover(here, address, {
        ...noFlags,
        ...network,
      });
      return foundTemplate(here.lang, schema, { config, features, address: new URL(address).origin });
    }
  },
});

/** The schema beside the configuration if the kit is installed there, else its public name. */
function schemaReference(folder: string): string {
  const path = relative(folder, configSchemaFile).replaceAll('\\', '/');
  return path.startsWith('..') ? 'https://w3id.org/pruefstein/0.1/config.schema.json' : `./${path}`;
}
