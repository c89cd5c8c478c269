import type { Outcome, Statement } from '../release.ts';
import type { CauseSeed } from './cause-seed.ts';

/** What one requirement came to on one instance, or on all. */
export interface Judgement {
  readonly outcome: Outcome;
  /** Why it is neither passed nor failed. */
  readonly cause?: CauseSeed;
  readonly findings: readonly Statement[];
  readonly notes: readonly Statement[];
  readonly inconclusive: readonly Statement[];
  /** How many things were examined. */
  readonly examined: number;
  /** Ids of the exchanges that were judged. */
  readonly exchanges: readonly string[];
}

/** Worst first: of several instances the requirement takes the worst outcome. */
const severity: readonly Outcome[] = [
  'failed',
  'kitError',
  'blocked',
  'inconclusive',
  'notRun',
  'manual',
  'passed',
  'notApplicable',
];

/** A judgement without evidence. */
export function withoutEvidence(outcome: Outcome, cause?: CauseSeed): Judgement {
  const nothing = { findings: [], notes: [], inconclusive: [], examined: 0, exchanges: [] };
  return cause ? { outcome, cause, ...nothing } : { outcome, ...nothing };
}

/** The judgement over several parts: the worst outcome and its cause, with all that was said. */
export function worstOf(parts: readonly [Judgement, ...Judgement[]]): Judgement {
  const [first, ...rest] = parts.toSorted(
    (a, b) => severity.indexOf(a.outcome) - severity.indexOf(b.outcome),
  ) as [Judgement, ...Judgement[]];
  if (rest.length === 0) return first;
  return {
    outcome: first.outcome,
    ...(first.cause && { cause: first.cause }),
    findings: parts.flatMap(({ findings }) => findings),
    notes: parts.flatMap(({ notes }) => notes),
    inconclusive: parts.flatMap(({ inconclusive }) => inconclusive),
    examined: parts.reduce((sum, { examined }) => sum + examined, 0),
    exchanges: [...new Set(parts.flatMap(({ exchanges }) => exchanges))],
  };
}
