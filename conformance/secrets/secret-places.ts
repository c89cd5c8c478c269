import { type ConfigEntry, type ConfigPath, entriesOf, resourceOf } from '../plan/config-entries.ts';
import { linkedEntries } from '../plan/linked-entries.ts';
import type { Config } from '../release.ts';
import { isSecretHeader } from './secret-headers.ts';

/** A member of the configuration that holds a secret. */
export interface SecretPlace {
  /** `<instance>.<credential>` or `<instance>.header.<name>`. */
  readonly name: string;
  readonly path: ConfigPath;
  /** As written, variables not expanded. */
  readonly written: string;
  /** The only origin it may be sent to. */
  readonly origin: string;
  /** Set if nothing but a signed token (JWT) is of use. */
  readonly signed?: true;
  /** Set if it goes into no header field as it is, and may have several lines. */
  readonly multiline?: true;
}

type Member = readonly [member: string, more?: Pick<SecretPlace, 'signed'>];

const members: { readonly [Interface in ConfigEntry['interface']]: readonly Member[] } = {
  gateway: [['key'], ['restrictedKey'], ['lowQuotaKey'], ['token', { signed: true }]],
  monitoring: [['key']],
  // A connector may take tokens that only its issuer can read.
  connectors: [['token'], ['tokenB'], ['lowToken']],
  metadata: [],
  identity: [
    ['token', { signed: true }],
    ['tokenB', { signed: true }],
    ['lowToken', { signed: true }],
    ['contextToken', { signed: true }],
  ],
};

/** The name under which the value of a configured header field is kept. */
export function headerSecretName(instance: string, header: string): string {
  return `${instance}.header.${header.toLowerCase()}`;
}

/** All secrets of a configuration, in its order. */
export function* secretPlaces(config: Config): Iterable<SecretPlace> {
  for (const one of entriesOf(config)) {
    for (const [member, more] of members[one.interface]) {
      const written: unknown = Reflect.get(one.entry, member);
      if (typeof written !== 'string' || written === '') continue;
      const origin = originFor(config, one, member);
      yield { name: `${one.name}.${member}`, path: [...one.path, member], written, origin, ...more };
    }
    yield* clientPlaces(one);
    yield* headerPlaces(one);
  }
}

function* clientPlaces(one: ConfigEntry): Iterable<SecretPlace> {
  if (one.interface !== 'identity') return;
  const { origin } = new URL(one.address);
  for (const [principal, client] of Object.entries(one.entry.clients ?? {})) {
    const path = [...one.path, 'clients', principal];
    const name = `${one.name}.${principal}`;
    const { secret, privateKey } = client;
    if (secret) yield { name: `${name}.clientSecret`, path: [...path, 'secret'], written: secret, origin };
    if (privateKey)
      yield {
        name: `${name}.privateKey`,
        path: [...path, 'privateKey'],
        written: privateKey,
        origin,
        multiline: true,
      };
  }
}

function* headerPlaces(one: ConfigEntry): Iterable<SecretPlace> {
  const headers = 'headers' in one.entry ? (one.entry.headers ?? {}) : {};
  const { origin } = new URL(one.address);
  for (const [header, written] of Object.entries(headers))
    if (isSecretHeader(header, written))
      yield {
        name: headerSecretName(one.name, header),
        path: [...one.path, 'headers', header],
        written,
        origin,
      };
}

/** A token is for the resource, not for its issuer; a user context goes where the service key goes. */
function originFor(config: Config, one: ConfigEntry, member: string): string {
  if (one.interface !== 'identity') return new URL(one.address).origin;
  const target =
    member === 'contextToken'
      ? (linkedEntries(one, entriesOf(config)).gateway?.url ?? config.connectors?.[0]?.url)
      : resourceOf(config, one.entry);
  return new URL(target ?? one.address).origin;
}
