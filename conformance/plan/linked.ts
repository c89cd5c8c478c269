import type { InterfaceId } from '../release.ts';
import type { IdentitySettings, MonitoringSettings } from '../request.ts';

/** What an instance may be linked to: another interface, or for an issuer the resource its tokens are for. */
export type LinkName = InterfaceId | 'resource';

/** What tells where an instance belongs. */
export interface Linkable {
  readonly name: string;
  readonly interface: InterfaceId;
  readonly url: string;
  readonly identity?: Pick<IdentitySettings, 'resource'>;
  readonly monitoring?: Pick<MonitoringSettings, 'gateway'>;
}

/**
 * The instance of every other interface that belongs to this one. For an issuer also the connector or gateway whose address
 * is its resource, else the first there is. Where it cannot be told which of several belongs to it, none does: two pages
 * of figures and two gateways must not be compared crosswise.
 */
export function linkedInstances<One extends Linkable>(
  instance: Linkable,
  all: readonly One[],
): { readonly [Name in LinkName]?: One } {
  const others = new Set(all.map((one) => one.interface));
  others.delete(instance.interface);
  const linked: { [Name in LinkName]?: One } = {};
  for (const id of others) {
    const one = belongingTo(instance, id, all);
    if (one) linked[id] = one;
  }
  const { identity } = instance;
  if (!identity) return linked;
  const protectable = [
    ...all.filter((one) => one.interface === 'connectors'),
    ...all.filter((one) => one.interface === 'gateway'),
  ];
  const resource = protectable.find(({ url }) => url === identity.resource) ?? protectable[0];
  return resource ? { ...linked, resource } : linked;
}

/** The only one, or the one it names, or the only one at its origin; the first for whoever has no sibling. */
function belongingTo<One extends Linkable>(
  instance: Linkable,
  id: InterfaceId,
  all: readonly One[],
): One | undefined {
  const candidates = all.filter((one) => one.interface === id);
  if (candidates.length <= 1) return candidates[0];
  const named = id === 'gateway' ? instance.monitoring?.gateway : undefined;
  if (named !== undefined) return candidates.find(({ name }) => name === named);
  const { origin } = new URL(instance.url);
  const near = candidates.filter(({ url }) => new URL(url).origin === origin);
  if (near.length === 1) return near[0];
  const hasSibling = all.some((one) => one.interface === instance.interface && one.name !== instance.name);
  return hasSibling ? undefined : (near[0] ?? candidates[0]);
}
