import { createHash } from 'node:crypto';
import type { Entry } from '../book.ts';
import { essence } from './essence.ts';
import { isObject, type Json, type JsonObject, sortedByName } from './json.ts';
import { findTargets } from './targets.ts';

/** A release as it was decided: `spec/releases/<release>.json`. */
export interface ReleaseRecord {
  readonly release: string;
  /** A draft follows the sources; what is frozen never changes again. */
  readonly status: 'draft' | 'frozen';
  readonly rows: { readonly [id: string]: JsonObject };
}

/** What must not change of a row once its release is frozen. The hash covers all schemas its target reaches. */
export function freezeRows(
  entries: readonly Entry[],
  documents: readonly JsonObject[],
): ReleaseRecord['rows'] {
  const hashes = new Map(documents.flatMap((document) => hashesOf(document)));
  const rows = entries.map(({ row }) => {
    const { id, level, feature, subject, verify, transition, text } = row;
    const frozen = {
      level,
      subject,
      verify,
      ...(feature ? { feature } : {}),
      ...(transition ? { transition } : {}),
      text,
      ...(hashes.has(id) ? { target: hashes.get(id) } : {}),
    };
    return [id, frozen as unknown as JsonObject] as const;
  });
  return Object.fromEntries(rows);
}

/** One sentence for every way in which the sources differ from a frozen release. */
export function frozenChanges(frozen: ReleaseRecord, rows: ReleaseRecord['rows']): string[] {
  if (frozen.status === 'draft') return [];
  const { release } = frozen;
  const gone = Object.keys(frozen.rows).filter((id) => rows[id] === undefined);
  const added = Object.keys(rows).filter((id) => frozen.rows[id] === undefined);
  const kept = Object.entries(frozen.rows).flatMap(([id, row]) => {
    const now = rows[id];
    return now ? changedMembers(row, now).map((member) => [id, member] as const) : [];
  });
  return [
    ...gone.map((id) => `${id} belongs to the frozen release ${release} and is gone; put it back.`),
    ...added.map((id) => `${id} is new, but release ${release} is frozen; give it a later "since".`),
    ...kept.map(
      ([id, member]) =>
        `${id}: "${member}" differs from the frozen release ${release}; a changed meaning is a new id.`,
    ),
  ];
}

function changedMembers(before: JsonObject, now: JsonObject): string[] {
  const members = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...members].filter((member) => canonical(before[member]) !== canonical(now[member]));
}

function hashesOf(document: JsonObject): (readonly [string, string])[] {
  return [...findTargets(document)]
    .filter(([, { pointer }]) => pointer !== '')
    .map(([id, { pointer }]) => [id, hashOf(document, pointer)] as const);
}

function hashOf(document: JsonObject, pointer: string): string {
  const place = essence(valueAt(document, pointer));
  const reached = new Map<string, Json>();
  const reach = (value: Json): void => {
    for (const reference of references(value)) {
      if (reached.has(reference)) continue;
      const component = essence(valueAt(document, reference.slice('#'.length)));
      reached.set(reference, component);
      reach(component);
    }
  };
  reach(place);
  const all = sortedByName(Object.fromEntries(reached));
  return createHash('sha256')
    .update(canonical([place, all]))
    .digest('hex');
}

function valueAt(document: Json, pointer: string): Json {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<Json>((value, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) return value[Number(name)] ?? null;
    return isObject(value) ? (value[name] ?? null) : null;
  }, document);
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  const { $ref } = value;
  const own = typeof $ref === 'string' ? [$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

/** The same text for the same content, whatever the order of members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, child: Json) => (isObject(child) ? sortedByName(child) : child)) ?? '';
}
