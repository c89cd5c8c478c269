import { type JsonObject, memberOf } from '../read/members.ts';
import type { OtlpGroup } from '../read/otlp.ts';
import { exportMembers } from '../read/otlp-messages.ts';
import { hasMark, isOurTrace, type Keep } from './ours.ts';

/** Spans or log records that were exported, as far as they are ours. */
export interface EntryState {
  /** Takes an export; the number of entries of ours for which there was no room. */
  add(groups: readonly OtlpGroup[]): number;
  /** Entries exported by whoever; those of others are counted and forgotten. */
  readonly count: number;
  document(): readonly JsonObject[];
}

export interface EntryLimits {
  readonly entries: number;
  /** Characters of all that is kept. */
  readonly characters: number;
}

/**
 * Keeps of spans and log records only those of our calls, known by the trace id that we sent or by a mark of ours in
 * them: what others do on the platform is not for the recording.
 */
export function makeEntryState(signal: 'traces' | 'logs', limits: EntryLimits, kept: Keep): EntryState {
  const { scoped, entries } = exportMembers[signal];
  const found: { readonly head: Head; readonly entry: unknown }[] = [];
  /** Each kept once: an exporter says the same of itself with every export. */
  const heads = new Map<string, Head>();
  let characters = 0;
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(groups) {
      let dropped = 0;
      for (const group of groups) {
        let head: string | undefined;
        for (const entry of group.entries) {
          count += 1;
          const shown = kept(entry);
          const text = JSON.stringify(shown);
          if (!isOurTrace(memberOf(entry, 'traceId')) && !hasMark(text)) continue;
          head ??= JSON.stringify(headOf(group));
          const size = text.length + (heads.has(head) ? 0 : head.length);
          if (found.length >= limits.entries || characters + size > limits.characters) {
            dropped += 1;
            continue;
          }
          characters += size;
          const known = heads.get(head) ?? headOf(group);
          heads.set(head, known);
          found.push({ head: known, entry: shown });
        }
      }
      return dropped;
    },
    document: () =>
      found.map(({ head: { resource, scope, schemaUrl }, entry }) => ({
        resource,
        [scoped]: [{ scope, schemaUrl, [entries]: [entry] }],
      })),
  };

  function headOf({ resource, scope, schemaUrl }: OtlpGroup): Head {
    return { resource: kept(resource ?? {}), scope: kept(scope ?? {}), schemaUrl: kept(schemaUrl) };
  }
}

/** Who exported an entry, as it is kept. */
type Head = Pick<OtlpGroup, 'resource' | 'scope'> & { readonly schemaUrl: unknown };
