import type { Kit } from '../kit.ts';
import { namedSteps } from '../needs.ts';
import type { InterfaceId, Requirement } from '../release.ts';
import { blockedBy } from './blocked-by.ts';
import { type Judgement, withoutEvidence } from './outcomes.ts';

/** Requirements that judge whether an answer is usable, with the names of the exchanges they judge. */
export type JudgingRequirements = ReadonlyMap<string, readonly string[]>;

/** Those that judge access calls come first: where nothing is usable, the first call is where to look. */
export function judgingRequirements({ probes }: Kit): JudgingRequirements {
  const judging = new Map<string, string[]>();
  const accessFirst = Object.values(probes).toSorted(
    (a, b) => Number(b.access ?? false) - Number(a.access ?? false),
  );
  for (const probe of accessFirst)
    for (const [name, { judgedBy }] of namedSteps(probe))
      if (judgedBy) judging.set(judgedBy, [...(judging.get(judgedBy) ?? []), name]);
  return judging;
}

/** The requirements that judge an interface's access call. */
export function accessRows({ catalogue, probes }: Kit, id: InterfaceId): Requirement[] {
  const judges = Object.values(probes)
    .filter((probe) => probe.access && probe.interface === id)
    .flatMap((probe) => namedSteps(probe).map(([, { judgedBy }]) => judgedBy));
  return catalogue.requirements.filter((row) => judges.includes(row.id));
}

/**
 * What stands in the way if an instance never gave one usable answer; undefined if it did, or if nothing judges that.
 * `judges` are the requirements of its interface that judge usability.
 */
export function unusable(
  judges: readonly Requirement[],
  judge: (row: Requirement) => Judgement,
): Judgement | undefined {
  let root: Judgement | undefined;
  for (const row of judges) {
    const blocked = blockedBy(row, judge(row));
    if (!blocked) return undefined;
    if (blocked.outcome !== 'notRun') root ??= blocked;
  }
  if (judges.length === 0) return undefined;
  return root ?? withoutEvidence('notRun', { kind: 'notRecorded' });
}
