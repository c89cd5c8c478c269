import type { InterfaceId } from '../release.ts';
import type { IdentitySettings } from '../request.ts';

/** What an instance may be linked to: another interface, or for an issuer the resource its tokens are for. */
export type LinkName = InterfaceId | 'resource';

interface Linkable {
  readonly interface: InterfaceId;
  readonly url: string;
  readonly identity?: Pick<IdentitySettings, 'resource'>;
}

/**
 * The platform's first instance of every other interface; for an issuer also the connector or gateway whose address is
 * its resource, else the first there is.
 */
export function linkedInstances<One extends Linkable>(
  instance: Linkable,
  all: readonly One[],
): { readonly [Name in LinkName]?: One } {
  const linked: { [Name in LinkName]?: One } = {};
  for (const other of all) if (other.interface !== instance.interface) linked[other.interface] ??= other;
  const { identity } = instance;
  if (!identity) return linked;
  const protectable = [
    ...all.filter((one) => one.interface === 'connectors'),
    ...all.filter((one) => one.interface === 'gateway'),
  ];
  const resource = protectable.find(({ url }) => url === identity.resource) ?? protectable[0];
  return resource ? { ...linked, resource } : linked;
}
