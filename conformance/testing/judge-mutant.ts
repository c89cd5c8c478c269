import type { Mutant } from '../define-mutants.ts';
import type { Exchange } from '../exchange.ts';
import { type JudgedRow, judgeRows } from '../judge/judge.ts';
import { type Recording, readRecording } from '../recording/recording.ts';
import { indexOf } from '../recording/recording-index.ts';
import { catalogue } from '../release.ts';
import type { Reference } from './reference.ts';
import { wholeKit } from './whole-kit.ts';

/** What became of every requirement, by id; rows without an outcome are left out. */
export type Outcomes = ReadonlyMap<string, NonNullable<JudgedRow['judgement']>>;

export function outcomesOf(recording: Recording): Outcomes {
  const rows = judgeRows(wholeKit, recording.run, indexOf(recording.exchanges));
  return new Map(rows.flatMap(({ row, judgement }) => (judgement ? [[row.id, judgement] as const] : [])));
}

/** Who failed says why; who is open names a cause; who is blocked names one that can block. */
export function isWellFormed({
  outcome,
  cause,
  findings,
}: NonNullable<ReturnType<Outcomes['get']>>): boolean {
  if (outcome === 'failed') return findings.length > 0;
  if (['passed', 'manual', 'notApplicable'].includes(outcome))
    return cause === undefined && findings.length === 0;
  if (outcome === 'blocked')
    return ['requirement', 'environment', 'transport', 'model'].includes(cause?.kind ?? '');
  return outcome !== 'kitError' && cause !== undefined;
}

/**
 * The recording as it would be if the platform had the mutant's defect: recorded exchanges edited, or the requirement's
 * probes sent again to the platform that misbehaves.
 */
export async function mutated(
  mutant: Mutant,
  kills: string,
  base: Recording,
  reference: Reference,
): Promise<Recording> {
  if (mutant.wrap) {
    const again = await reference.record({ only: [kills], wrap: mutant.wrap });
    return replaced(base, again.recording, kills);
  }
  const firsts = firstInstances(base);
  const edited = base.exchanges.map((exchange) => {
    const isMeant = mutant.instance ? exchange.instance === mutant.instance : firsts.has(exchange.instance);
    return isMeant ? edit(mutant, exchange) : exchange;
  });
  if (edited.every((exchange, at) => exchange === base.exchanges[at]))
    throw new Error(`"${mutant.title}" changes no recorded exchange.`);
  return { ...base, exchanges: edited };
}

/** The first instance of each interface: whoever edits a page does not mean the export beside it. */
function firstInstances({ run }: Recording): ReadonlySet<string> {
  const firsts = new Map(run.instances.toReversed().map((one) => [one.interface, one.name]));
  return new Set(firsts.values());
}

function edit(mutant: Mutant, exchange: Exchange): Exchange {
  const edits: { readonly [name: string]: ((exchange: Exchange) => Exchange) | undefined } =
    mutant.edit ?? {};
  const own = edits[exchange.name]?.(exchange) ?? exchange;
  return mutant.editEvery?.(own) ?? own;
}

/**
 * The base with the exchanges of those probes that were sent again. Other interfaces are only opened anew, and what they
 * said then does not belong to the same moment as the rest of the base.
 */
function replaced(base: Recording, again: Recording, kills: string): Recording {
  const row = catalogue.requirements.find(({ id }) => id === kills);
  const own = base.run.instances.filter((one) => one.interface === row?.interface).map(({ name }) => name);
  const sent = again.exchanges.filter(({ instance }) => own.includes(instance));
  const probes = new Set(sent.map(({ probe }) => probe));
  const kept = base.exchanges.filter(({ probe }) => !probes.has(probe));
  return { ...base, exchanges: [...kept, ...sent] };
}

/** What a mutant changed beside its own requirement and what that requirement blocks. */
export function collateral(
  before: Outcomes,
  after: Outcomes,
  kills: string,
  expected: { readonly [requirement: string]: string | undefined },
): string[] {
  return [...after].flatMap(([id, judgement]) => {
    if (id === kills || judgement.outcome === before.get(id)?.outcome) return [];
    const { cause } = judgement;
    if (cause?.kind === 'requirement' && cause.requirement === kills) return [];
    // Blocked by what leaves the killed requirement itself inconclusive: the same cause, once removed.
    const own = after.get(kills)?.cause;
    if (judgement.outcome === 'blocked' && cause && own && JSON.stringify(own) === JSON.stringify(cause))
      return [];
    if (Object.hasOwn(expected, id)) return [];
    return [`${id} ${judgement.outcome}`];
  });
}

/** Reads a recording back from what was written, as `judge <folder>` does. */
export function reread(written: { readonly runJson: string; readonly ndjson: string }): Recording {
  return readRecording(written.runJson, written.ndjson);
}
