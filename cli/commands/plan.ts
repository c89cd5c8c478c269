import { catalogue, makePlan } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { earlierRunIn } from '../earlier-run.ts';
import { usageError } from '../errors.ts';
import { commonOptions, networkOptions, subjectOptions } from '../options.ts';
import { planText } from '../plan-text.ts';
import { settingsFor } from '../target.ts';

export default defineCommand({
  argument: {
    name: '[target]',
    text: { de: 'Konfiguration (.yaml, .json)', en: 'configuration (.yaml, .json)' },
  },
  options: {
    ...subjectOptions,
    ...networkOptions,
    withBodies: {
      flags: '--with-bodies',
      kind: 'flag',
      text: { de: 'zeigt auch, was in den Anfragen steht', en: 'shows the bodies of the requests as well' },
    },
    ...commonOptions,
  },
  async run(here, target, options) {
    const settings = await settingsFor(here, target, options, catalogue, async (address) => {
      throw usageError({
        de: `plan sendet nichts und kann ${address} daher nicht befragen; bitte --gateway oder eine Konfiguration angeben.`,
        en: `plan sends nothing and so cannot ask ${address}; please give --gateway or a configuration.`,
      });
    });
    const plan = await makePlan(settings.config, {
      only: options.only,
      subject: options.as ?? 'all',
      features: settings.features,
      plainHttpHosts: settings.plainHttpHosts,
      ...earlierRunIn(here, options.since),
    });
    here.out(planText(plan, here.lang, Math.min(here.screen.columns, 100), options.withBodies));
    return 0;
  },
});
