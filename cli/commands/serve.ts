// biome-ignore lint/style/noRestrictedImports: a type only; the platform itself is loaded below.
import type { OddityName } from '../../examples/reference-platform/index.ts';
import { defineCommand } from '../command.ts';
import { reasonOf, usageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { commonOptions } from '../options.ts';

export default defineCommand({
  options: {
    port: {
      flags: '--port <NUMBER>',
      kind: 'number',
      most: 65_535,
      text: { de: 'Port auf 127.0.0.1 (sonst ein freier)', en: 'port on 127.0.0.1 (else a free one)' },
    },
    oddity: {
      flags: '--oddity <NAMES>',
      kind: 'list',
      text: {
        de: 'zulässige Varianten, die die Plattform zeigt; ein unbekannter Name nennt alle',
        en: 'legal variations the platform shows; an unknown name lists all',
      },
    },
    latency: {
      flags: '--latency <MS>',
      kind: 'number',
      text: { de: 'Millisekunden vor jeder Antwort', en: 'milliseconds before each answer' },
    },
    ...commonOptions,
  },
  async run(here, _argument, { port, oddity, latency }) {
    // biome-ignore lint/style/noRestrictedImports: one of the two commands that may (DESIGN 4).
    const { listen, oddities } = await import('../../examples/reference-platform/index.ts');
    const known: string[] = oddities.map(({ name }) => name);
    const isKnown = (name: string): name is OddityName => known.includes(name);
    const wrong = oddity.find((name) => !isKnown(name));
    if (wrong !== undefined) {
      const near = nearest(wrong, known);
      throw usageError({
        de: `--oddity kennt „${wrong}“ nicht; ${near ? `gemeint: ${near}?` : `möglich: ${known.join(', ')}.`}`,
        en: `--oddity does not know "${wrong}"; ${near ? `did you mean ${near}?` : `possible: ${known.join(', ')}.`}`,
      });
    }
    const { url, platform, close } = await listen({
      ...(port === undefined ? {} : { port }),
      ...(latency === undefined ? {} : { latencyMs: latency }),
      oddities: oddity.filter(isKnown),
    }).catch((error: unknown) => {
      throw usageError({
        de: `Port ${port} ist nicht zu öffnen (${reasonOf(error)}); bitte mit --port einen anderen nennen.`,
        en: `port ${port} cannot be opened (${reasonOf(error)}); please name another with --port.`,
      });
    });
    const de = here.lang === 'de';
    const client = platform.config().identity[0]?.clients.token;
    here.out(
      `${[
        de ? `Referenzplattform: ${url}/v1` : `Reference platform: ${url}/v1`,
        de ? 'Prüfen (in einem zweiten Terminal):' : 'To check it (in a second terminal):',
        `  export KI_KEY=${platform.keys.key}`,
        `  export KI_CLIENT_SECRET=${client?.secret}`,
        `  pruefstein check ${url} --key-env KI_KEY \\`,
        `    --client ${client?.id} --client-secret-env KI_CLIENT_SECRET \\`,
        `    --client-scope "${client?.scope}"`,
        de ? 'Beenden mit Strg+C.' : 'Stop with Ctrl+C.',
      ].join('\n')}\n`,
    );
    await new Promise<void>((resolve) => {
      if (here.signal.aborted) resolve();
      else here.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await close();
    return 0;
  },
});
