import type { Outcome, Requirement, Statement } from '../release.ts';
import type { CauseSeed } from './cause-seed.ts';

/** Something a judge said about the evidence. */
export interface Spoken {
  readonly kind: 'finding' | 'note' | 'inconclusive';
  readonly statement: Statement;
  /** Names the tolerated form it may be. */
  readonly legacy?: string;
}

/** What statements come to. */
interface Sorted {
  readonly outcome: Outcome;
  readonly cause?: CauseSeed;
  readonly findings: readonly Statement[];
  readonly notes: readonly Statement[];
  readonly inconclusive: readonly Statement[];
}

/** One defect repeated in every item of a long list says no more than its first hundred. */
const mostStatements = 100;

/**
 * Findings fail, else `inconclusive` leaves it open, else it is passed; notes never change an outcome. A finding that
 * names the legacy form which the row's transition accepts is a note until the transition's last day.
 */
export function sortStatements(spoken: readonly Spoken[], row: Requirement, startedAt: string): Sorted {
  const of = (kind: Spoken['kind']) =>
    spoken.filter((one) => weightOf(one, row, startedAt) === kind).map(({ statement }) => statement);
  const findings = limited(of('finding'));
  const inconclusive = limited(of('inconclusive'));
  const notes = limited(of('note'));
  const all = { findings, notes, inconclusive };
  if (findings.length > 0) return { outcome: 'failed', ...all };
  const [reason] = inconclusive;
  if (!reason) return { outcome: 'passed', ...all };
  return {
    outcome: 'inconclusive',
    cause: { kind: 'model', code: reason.code, text: reason.text },
    ...all,
  };
}

/** What a statement counts as for a row: a tolerated legacy form is a note until the transition's last day. */
export function weightOf(one: Spoken, row: Requirement, startedAt: string): Spoken['kind'] {
  return one.kind === 'finding' && isTolerated(one, row, startedAt) ? 'note' : one.kind;
}

function isTolerated({ legacy }: Spoken, { transition }: Requirement, startedAt: string): boolean {
  return legacy !== undefined && transition?.accepts === legacy && startedAt.slice(0, 10) <= transition.until;
}

function limited(statements: readonly Statement[]): Statement[] {
  if (statements.length <= mostStatements) return [...statements];
  const more = statements.length - mostStatements;
  return [
    ...statements.slice(0, mostStatements),
    {
      code: 'engine/more',
      text: { de: `Und ${more} weitere dieser Art.`, en: `And ${more} more of the kind.` },
    },
  ];
}
