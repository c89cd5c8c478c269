import type { Level, Outcome, VerdictCode } from '../release.ts';

/** What one requirement does to the verdict of its profile. */
export type Effect = 'none' | 'counted' | 'declared' | 'justified' | 'incomplete' | 'notConformant';

/** What the verdict looks at of a requirement. */
export interface RowOutcome {
  readonly level: Level;
  readonly outcome: Outcome;
  /** A justification that was valid when the run began. */
  readonly justified: boolean;
}

const must: Readonly<Record<Outcome, Effect>> = {
  passed: 'counted',
  failed: 'notConformant',
  notApplicable: 'none',
  blocked: 'incomplete',
  inconclusive: 'incomplete',
  notRun: 'incomplete',
  kitError: 'incomplete',
  // Attested: counts, and is shown apart as declared, not examined.
  manual: 'declared',
};

const should: Readonly<Record<Outcome, Effect>> = {
  passed: 'none',
  // Without a valid justification; with one it is `justified`.
  failed: 'incomplete',
  notApplicable: 'none',
  blocked: 'none',
  inconclusive: 'none',
  notRun: 'none',
  kitError: 'none',
  manual: 'none',
};

const may: Readonly<Record<Outcome, Effect>> = {
  passed: 'none',
  failed: 'none',
  notApplicable: 'none',
  blocked: 'none',
  inconclusive: 'none',
  notRun: 'none',
  kitError: 'none',
  manual: 'none',
};

/** The table of DESIGN 6, level by outcome. */
const table: Readonly<Record<Level, Readonly<Record<Outcome, Effect>>>> = {
  MUST: must,
  'MUST NOT': must,
  SHOULD: should,
  'SHOULD NOT': should,
  MAY: may,
};

export function effectOf({ level, outcome, justified }: RowOutcome): Effect {
  const effect = table[level][outcome];
  const isShould = level === 'SHOULD' || level === 'SHOULD NOT';
  return isShould && outcome === 'failed' && justified ? 'justified' : effect;
}

/** The verdict on a profile: the gravest effect; without one judged MUST nothing is established. */
export function verdictOf(rows: readonly RowOutcome[]): VerdictCode {
  const effects = new Set(rows.map(effectOf));
  if (effects.has('notConformant')) return 'notConformant';
  if (effects.has('incomplete') || !effects.has('counted')) return 'incomplete';
  return effects.has('justified') ? 'conformantWithJustifications' : 'conformant';
}

/** The effect that makes a verdict what it is; none for a plain conformant one. */
export const decisiveEffect: Readonly<Record<VerdictCode, Effect | undefined>> = {
  notConformant: 'notConformant',
  incomplete: 'incomplete',
  conformantWithJustifications: 'justified',
  conformant: undefined,
};
