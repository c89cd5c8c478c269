import { type JsonObject, memberOf } from '../read/members.ts';
import type { OtlpGroup } from '../read/otlp.ts';
import { exportMembers } from '../read/otlp-messages.ts';
import { hasMark, isOurTrace, kept } from './ours.ts';

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
export function makeEntryState(signal: 'traces' | 'logs', limits: EntryLimits): EntryState {
  const { scoped, entries } = exportMembers[signal];
  const found: { readonly group: OtlpGroup; readonly entry: unknown }[] = [];
  let characters = 0;
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(groups) {
      let dropped = 0;
      for (const group of groups)
        for (const entry of group.entries) {
          count += 1;
          const shown = kept(entry);
          const text = JSON.stringify(shown);
          if (!isOurTrace(memberOf(entry, 'traceId')) && !hasMark(text)) continue;
          if (found.length >= limits.entries || characters + text.length > limits.characters) {
            dropped += 1;
            continue;
          }
          characters += text.length;
          found.push({ group, entry: shown });
        }
      return dropped;
    },
    document: () =>
      found.map(({ group, entry }) => ({
        resource: kept(group.resource ?? {}),
        [scoped]: [{ scope: kept(group.scope ?? {}), schemaUrl: kept(group.schemaUrl), [entries]: [entry] }],
      })),
  };
}
