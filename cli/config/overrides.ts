import type { Config, GatewayConfig } from '../../schemas/0.1/types/config.ts';
import type { Values } from '../command.ts';
import { usageError } from '../errors.ts';
import type { networkOptions, subjectOptions } from '../options.ts';
import { refuseAccessFlags, withAccess } from './access-flags.ts';
import type { Path } from './source.ts';
import { written } from './source.ts';

/** The flags that say what is judged and how it is reached. */
export type RunFlags = Values<typeof subjectOptions & typeof networkOptions>;

/** A configuration with the flags put over it, and which flag set which value. */
export interface Overridden {
  readonly config: Config;
  /** Flag by written path, for messages that must name where a value came from. */
  readonly setBy: ReadonlyMap<string, string>;
}

/**
 * Puts the flags over a configuration, or over what the descriptor at `address` names.
 * @throws CliError if a flag speaks of one gateway and there are several, or of a descriptor and there is none
 */
export function override(base: Config, flags: RunFlags, address?: string): Overridden {
  const setBy = new Map<string, string>();
  const mark = (flag: string, path: Path): void => {
    setBy.set(written(path), flag);
  };
  const { gateways = [] } = base;
  if (address === undefined) refuseAccessFlags(flags);
  const config: Config = {
    ...(address === undefined ? base : withAccess(base, flags, address, mark)),
    ...(flags.environment ? { environment: flags.environment } : {}),
    ...(flags.budget ? { budget: { tokens: flags.budget } } : {}),
    consent: {
      ...base.consent,
      ...(flags.allowWrites ? { writes: true } : {}),
      ...(flags.allowHostile ? { hostile: true } : {}),
    },
  };
  const http = { ...base.http };
  if (flags.maxRate) http.maxRate = flags.maxRate;
  if (flags.proxy) {
    http.proxy = flags.proxy;
    mark('--proxy', ['http', 'proxy']);
  }
  if (flags.allowOrigin.length > 0) {
    const listed = http.allowedOrigins ?? [];
    http.allowedOrigins = [...listed, ...flags.allowOrigin];
    for (const index of flags.allowOrigin.keys())
      mark('--allow-origin', ['http', 'allowedOrigins', listed.length + index]);
  }
  if (flags.ca) {
    http.tls = { ...http.tls, ca: flags.ca };
    mark('--ca', ['http', 'tls', 'ca']);
  }
  config.http = http;

  const forOne = ['--gateway', '--key-env', '--header-env', '--chat-model', '--embeddings-model'];
  const values = [flags.gateway, flags.keyEnv, flags.headerEnv[0], flags.chatModel, flags.embeddingsModel];
  const used = forOne.find((_, index) => values[index] !== undefined);
  if (!used || (gateways.length === 0 && flags.gateway === undefined)) return { config, setBy };
  if (gateways.length > 1) {
    throw usageError({
      de: `${used} gilt nur bei einem Gateway, die Konfiguration nennt ${gateways.length}; bitte den Wert dort eintragen.`,
      en: `${used} needs a single gateway, the configuration names ${gateways.length}; please write the value there.`,
    });
  }
  config.gateways = [overrideGateway(gateways[0], flags, mark)];
  return { config, setBy };
}

function overrideGateway(
  base: GatewayConfig | undefined,
  flags: RunFlags,
  mark: (flag: string, path: Path) => void,
): GatewayConfig {
  const root = ['gateways', 0] as const;
  const gateway: GatewayConfig = { ...base, url: flags.gateway ?? base?.url ?? '' };
  if (flags.gateway) mark('--gateway', [...root, 'url']);
  if (flags.keyEnv) {
    gateway.key = `\${${flags.keyEnv}}`;
    mark('--key-env', [...root, 'key']);
  }
  for (const word of flags.headerEnv) {
    const [, name, variable] = /^([!#$%&'*+.^_`|~\w-]+)=(\w+)$/.exec(word) ?? [];
    if (!name || !variable) {
      throw usageError({
        de: `--header-env erwartet HEADER=NAME, etwa X-Api-Key=KI_KEY, nicht „${word}“.`,
        en: `--header-env expects HEADER=NAME, such as X-Api-Key=KI_KEY, not "${word}".`,
      });
    }
    gateway.headers = { ...gateway.headers, [name]: `\${${variable}}` };
    mark('--header-env', [...root, 'headers', name]);
  }
  if (flags.chatModel) {
    gateway.models = { ...gateway.models, chat: { ...gateway.models?.chat, id: flags.chatModel } };
  }
  if (flags.embeddingsModel) {
    gateway.models = {
      ...gateway.models,
      embeddings: { ...gateway.models?.embeddings, id: flags.embeddingsModel },
    };
  }
  return gateway;
}
