import { catalogue } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { noFlags } from '../config/no-flags.ts';
import { settle } from '../config/settings.ts';
import { commonOptions, outputOptions } from '../options.ts';
import { perform } from '../perform.ts';

export default defineCommand({
  more: {
    de: 'Die Referenzplattform läuft dabei nur auf diesem Rechner; nichts verlässt ihn.',
    en: 'The reference platform runs on this machine only; nothing leaves it.',
  },
  options: { ...outputOptions, ...commonOptions },
  async run(here, _argument, options) {
    // biome-ignore lint/style/noRestrictedImports: one of the two commands that may (DESIGN 4).
    const { listen } = await import('../../examples/reference-platform/index.ts');
    const { platform, close } = await listen();
    try {
      const config = platform.config(await platform.issueToken());
      const settings = settle({ config, from: 'demo', folder: here.folder }, noFlags, {}, catalogue);
      return await perform({ ...here, env: withoutProxy(here.env) }, settings, {
        ...options,
        only: [],
        as: undefined,
        formats: options.format.length > 0 ? options.format : ['html', 'md', 'junit'],
      });
    } finally {
      await close();
    }
  },
});

/** A broken proxy variable must not keep the demonstration from running: it never leaves this machine. */
function withoutProxy(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/proxy$/i.test(name)));
}
