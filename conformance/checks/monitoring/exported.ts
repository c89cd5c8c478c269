import type { Answered } from '../../exchange.ts';
import { isObject, type JsonObject, memberOf } from '../../read/members.ts';
import { groupsIn, numberOf, type OtlpGroup } from '../../read/otlp.ts';
import type { Signal } from '../../read/otlp-messages.ts';

/** The groups of a look at what was exported; none if the document is not readable. */
export function groupsOf(signal: Signal, look: Answered): readonly OtlpGroup[] {
  const read = groupsIn(signal, look.json);
  return 'groups' in read ? read.groups : [];
}

/** Spans or log records of our calls that a look shows. */
export function entriesIn(signal: 'traces' | 'logs', look: Answered): readonly JsonObject[] {
  return groupsOf(signal, look).flatMap(({ entries }) => entries);
}

/** What the receiver counted beside what it shows. */
export interface Received {
  /** Exports that were taken. */
  readonly exports: number;
  /** Spans or log records by whoever. */
  readonly entries: number;
  readonly unreadable: number;
  /** Points, spans or log records for which there was no room. */
  readonly dropped: number;
  readonly withoutKey: number;
  /** True if the exporter had to send a key. */
  readonly keyed: boolean;
  /** What was wrong with the last export that was not readable. */
  readonly fault: string;
}

export function receivedOf(look: Answered): Received {
  const receiver = memberOf(look.json, 'receiver');
  const refused = memberOf(receiver, 'refused');
  const count = (holder: unknown, name: string) =>
    isObject(holder) ? (numberOf(memberOf(holder, name)) ?? 0) : 0;
  return {
    exports: count(receiver, 'exports'),
    entries: count(receiver, 'entries'),
    unreadable: count(refused, 'unreadable') + count(refused, 'tooLarge'),
    dropped: count(receiver, 'dropped'),
    withoutKey: count(refused, 'credential'),
    keyed: memberOf(receiver, 'keyed') === true,
    fault: String(memberOf(receiver, 'fault') ?? '–'),
  };
}
