import type { ConfigEntry } from './config-entries.ts';
import { type Linkable, type LinkName, linkedInstances } from './linked.ts';

/** What belongs to an entry, as far as the configuration alone tells. */
export function linkedEntries(
  one: ConfigEntry,
  entries: readonly ConfigEntry[],
): { readonly [Name in LinkName]?: Linkable } {
  const linkable = (entry: ConfigEntry): Linkable => ({
    name: entry.name,
    interface: entry.interface,
    url: entry.address,
    ...(entry.interface === 'identity' && { identity: entry.entry }),
    ...(entry.interface === 'monitoring' && { monitoring: entry.entry }),
  });
  return linkedInstances(linkable(one), entries.map(linkable));
}
