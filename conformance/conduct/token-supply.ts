import { type ConfigEntry, entriesOf, resourceOf } from '../plan/config-entries.ts';
import type { Config } from '../release.ts';
import type { PrincipalName } from '../request.ts';

/** Where the token of a principal for an instance comes from. */
export type TokenSource =
  /** Written beside the instance's address. */
  | { readonly kind: 'own' }
  /** Written beside the issuer, for the resource that this instance is. */
  | { readonly kind: 'given'; readonly issuer: string }
  /** Obtained with a client of the issuer. */
  | { readonly kind: 'client'; readonly issuer: string; readonly resource: string };

/** The principals whose tokens an interface takes. */
export const principalsOf: { readonly [Interface in ConfigEntry['interface']]: readonly PrincipalName[] } = {
  // What a token without rights comes to is asked by the issuer's probes, at the gateway and for it.
  gateway: ['token', 'lowToken'],
  monitoring: [],
  connectors: ['token', 'tokenB', 'lowToken'],
  metadata: [],
  // Those whose tokens the kit looks into and sends to the resource.
  identity: ['token', 'tokenB', 'lowToken'],
};

/** How an instance comes to the token of a principal; undefined if there is no way. */
export function tokenSourceOf(
  config: Config,
  one: ConfigEntry,
  principal: PrincipalName,
): TokenSource | undefined {
  const { entry, interface: id, address } = one;
  if (!principalsOf[id].includes(principal)) return undefined;
  if (Reflect.get(entry, principal) !== undefined) return { kind: 'own' };
  if (one.interface === 'identity') return ownClientOf(config, one, principal);
  const entries = entriesOf(config);
  const issuers = entries.filter((one) => one.interface === 'identity');
  const given = issuers.find(
    (issuer) =>
      issuer.entry[principal] &&
      resourceFor(entries, resourceOf(config, issuer.entry), address) === resourceOf(config, issuer.entry),
  );
  if (given) return { kind: 'given', issuer: given.name };
  const issuer = issuers.find((one) => one.entry.clients?.[principal]);
  if (!issuer) return undefined;
  return {
    kind: 'client',
    issuer: issuer.name,
    resource: resourceFor(entries, issuer.entry.resource, address),
  };
}

/** An issuer's own client obtains tokens for the issuer's resource. */
function ownClientOf(
  config: Config,
  { name, entry }: Extract<ConfigEntry, { readonly interface: 'identity' }>,
  principal: PrincipalName,
): TokenSource | undefined {
  const resource = resourceOf(config, entry);
  return entry.clients?.[principal] && resource !== undefined
    ? { kind: 'client', issuer: name, resource }
    : undefined;
}

/**
 * The resource for which an instance's token is asked: the issuer's, if it is this very instance, or one that covers
 * its origin and is no instance by itself; else the instance's own address.
 */
function resourceFor(entries: readonly ConfigEntry[], resource: string | undefined, address: string): string {
  if (resource === undefined) return address;
  const isAnother = entries.some((one) => one.address === resource && one.address !== address);
  return !isAnother && URL.parse(resource)?.origin === new URL(address).origin ? resource : address;
}
