import { writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { template } from '../config/template.ts';
import { reasonOf, usageError } from '../errors.ts';
import { commonOptions } from '../options.ts';
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
  options: commonOptions,
  async run(here, file = 'pruefstein.yaml') {
    if (!/\.ya?ml$/i.test(file)) {
      throw usageError({
        de: `${file}: die Vorlage ist YAML; bitte einen Namen mit der Endung .yaml angeben.`,
        en: `${file}: the template is YAML; please give a name that ends in .yaml.`,
      });
    }
    const path = resolve(here.folder, file);
    try {
      // `wx` refuses an existing file in the same step, so nothing can come in between.
      writeFileSync(path, template(here.lang, schemaReference(dirname(path))), { flag: 'wx', mode: 0o600 });
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
  },
});

/** The schema beside the configuration if the kit is installed there, else its public name. */
function schemaReference(folder: string): string {
  const path = relative(folder, configSchemaFile).replaceAll('\\', '/');
  return path.startsWith('..') ? 'https://w3id.org/pruefstein/0.1/config.schema.json' : `./${path}`;
}
