import { described } from './described.generated.ts';
import type { Kit } from './kit.ts';
import { parts } from './parts.generated.ts';
import { catalogue, type InterfaceId } from './release.ts';

/**
 * The kit as it ships: all rows, with the probes, checks and schemas of these interfaces. What belongs to others is not
 * even loaded: validators are large, and most runs speak one interface.
 */
export async function standardKitFor(interfaces: Iterable<InterfaceId>): Promise<Kit> {
  const loaded = await Promise.all(
    [...new Set(interfaces)].map(async (name) => {
      const [part, description] = await Promise.all([parts[name](), described[name]()]);
      return { name, description, ...part };
    }),
  );
  return {
    catalogue,
    probes: Object.assign({}, ...loaded.map(({ probes }) => probes)),
    checks: loaded.flatMap(({ checks }) => checks),
    described: Object.fromEntries(loaded.map(({ name, description }) => [name, description])),
  };
}
