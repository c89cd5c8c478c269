import { resourceOf } from '../../conformance/index.ts';
import type { ClientConfig, Config } from '../../schemas/0.1/types/config.ts';
import { usageError } from '../errors.ts';
import type { RunFlags } from './overrides.ts';
import type { Path } from './source.ts';

type Mark = (flag: string, path: Path) => void;

/**
 * Puts the credentials of the command line into what a platform's descriptor names. A descriptor is the platform's text
 * and must not lead a key elsewhere: key and token reach nothing but the origin of `address`, which the user named. A
 * client's secret is for its issuer, which is there too or at an origin the user allowed.
 * @throws CliError if a client is given and the descriptor names no issuer, or several
 */
export function withAccess(config: Config, flags: RunFlags, address: string, mark: Mark): Config {
  const { origin } = new URL(address);
  const isOwn = (url: string | undefined): boolean => url !== undefined && URL.parse(url)?.origin === origin;
  const key = variable(flags.keyEnv);
  const token = variable(flags.tokenEnv);

  const monitoring = config.monitoring?.map((entry, index) => {
    if (!key || !isOwn(entry.url)) return entry;
    mark('--key-env', ['monitoring', index, 'key']);
    return { ...entry, key };
  });
  const connectors = config.connectors?.map((entry, index) => {
    if (!token || !isOwn(entry.url)) return entry;
    mark('--token-env', ['connectors', index, 'token']);
    return { ...entry, token };
  });
  const client = clientOf(flags);
  const issuers = config.identity?.length ?? 0;
  if (client && issuers !== 1) throw notOneIssuer(address, issuers);
  const identity = config.identity?.map((entry, index) => {
    if (client?.secret) mark('--client-secret-env', ['identity', index, 'clients', 'token', 'secret']);
    // Without a resource of its own it is for the first connector or gateway, which may be elsewhere.
    const resource = resourceOf(config, entry);
    const isForOwn = resource === undefined || isOwn(resource);
    if (token && isForOwn) mark('--token-env', ['identity', index, 'token']);
    return {
      ...entry,
      ...(client && { clients: { ...entry.clients, token: client } }),
      ...(token && isForOwn && { token }),
    };
  });
  return {
    ...config,
    ...(monitoring && { monitoring }),
    ...(connectors && { connectors }),
    ...(identity && { identity }),
  };
}

/**
 * Refuses what only a platform's own descriptor gives a place to.
 * @throws CliError that says where to write it instead
 */
export function refuseAccessFlags({ client, clientSecretEnv, clientScope, tokenEnv }: RunFlags): void {
  const given = [
    ['--client', client],
    ['--client-secret-env', clientSecretEnv],
    ['--client-scope', clientScope],
    ['--token-env', tokenEnv],
  ].find(([, value]) => value !== undefined);
  if (!given) return;
  throw usageError({
    de: `${given[0]} gilt nur mit der Adresse einer Plattform, die sich selbst beschreibt; sonst bitte in der Konfiguration eintragen („pruefstein init“).`,
    en: `${given[0]} needs the address of a platform that describes itself; else please write it into the configuration ("pruefstein init").`,
  });
}

function variable(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `\${${name}}`;
}

function clientOf({ client: id, clientSecretEnv, clientScope: scope }: RunFlags): ClientConfig | undefined {
  const secret = variable(clientSecretEnv);
  if (id !== undefined && secret !== undefined) return { id, secret, ...(scope !== undefined && { scope }) };
  if (id === undefined && secret === undefined && scope === undefined) return undefined;
  throw usageError({
    de: '--client und --client-secret-env gehören zusammen (--client-scope nach Bedarf); bitte beide angeben.',
    en: '--client and --client-secret-env belong together (--client-scope as needed); please give both.',
  });
}

function notOneIssuer(address: string, count: number): Error {
  return usageError(
    count === 0
      ? {
          de: `--client: die Selbstbeschreibung von ${address} nennt keinen Aussteller an einem zugelassenen Ursprung; liegt er auf einem anderen Host, bitte --allow-origin angeben.`,
          en: `--client: the descriptor of ${address} names no issuer at an allowed origin; if it is on another host, please give --allow-origin.`,
        }
      : {
          de: `--client: die Selbstbeschreibung von ${address} nennt ${count} Aussteller; bitte die Clients in einer Konfiguration eintragen.`,
          en: `--client: the descriptor of ${address} names ${count} issuers; please write the clients into a configuration.`,
        },
  );
}
