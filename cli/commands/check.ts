import { catalogue } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { commonOptions, networkOptions, outputOptions, subjectOptions } from '../options.ts';
import { perform } from '../perform.ts';
import { settingsFor } from '../target.ts';

export default defineCommand({
  argument: {
    name: '[target]',
    text: {
      de: 'Konfiguration (.yaml, .json) oder Adresse einer Plattform, die sich selbst beschreibt',
      en: 'configuration (.yaml, .json) or address of a platform that describes itself',
    },
  },
  more: {
    de: `Beispiele:
  pruefstein check --gateway https://ki.example/v1 --key-env KI_KEY
  pruefstein check pruefstein.yaml --out berichte/heute --format html,junit
  pruefstein check https://ki.example --key-env KI_KEY`,
    en: `Examples:
  pruefstein check --gateway https://ki.example/v1 --key-env KI_KEY
  pruefstein check pruefstein.yaml --out reports/today --format html,junit
  pruefstein check https://ki.example --key-env KI_KEY`,
  },
  options: { ...subjectOptions, ...networkOptions, ...outputOptions, ...commonOptions },
  async run(here, target, options) {
    const settings = await settingsFor(here, target, options, catalogue, async (address) =>
      (await import('../discover.ts')).discover(here, address, options),
    );
    return await perform(here, settings, {
      ...options,
      formats: options.format.length > 0 ? options.format : ['html'],
    });
  },
});
