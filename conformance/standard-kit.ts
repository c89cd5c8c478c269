import { checks } from './checks.generated.ts';
import { described } from './described.generated.ts';
import type { Described, Kit } from './kit.ts';
import { probes } from './probes.generated.ts';
import { catalogue, type InterfaceId } from './release.ts';

/** The kit as it ships, as far as planning needs it; `standardKitFor` adds what judging needs. */
export const standardKit: Kit = { catalogue, probes, checks, described: {} };

/** The kit with all that the standard describes of these interfaces; what others describe is not even loaded. */
export async function standardKitFor(interfaces: Iterable<InterfaceId>): Promise<Kit> {
  const loading = [...new Set(interfaces)].map(
    async (name): Promise<[InterfaceId, Described]> => [name, await described[name]()],
  );
  return { ...standardKit, described: Object.fromEntries(await Promise.all(loading)) };
}
