/** What all formats show of a report, worked out once: which rows, in which order, how many. */
import type {
  Cause,
  CauseKind,
  Outcome,
  ProfileResult,
  Report,
  RequirementResult,
} from '../../schemas/0.1/types/report.ts';
import { causeKinds, outcomeOrder } from './words.ts';

/** How a row bears on a profile: MUST rows decide, SHOULD rows want a reason, MAY rows only permit. */
export type Weight = 'must' | 'should' | 'may';

export interface CountRow {
  readonly outcome: Outcome | undefined;
  readonly must: number;
  readonly should: number;
  readonly may: number;
  readonly total: number;
}

export interface View {
  /** Failed rows: MUST, then SHOULD without a valid justification, then the justified ones. */
  readonly failed: readonly RequirementResult[];
  /** Causes of everything not judged, grouped by kind in the order of the words. */
  readonly causes: readonly Cause[];
  /** Rows that count because a responsible role declared them. */
  readonly declared: readonly RequirementResult[];
  /** Rows nobody can judge from outside. */
  readonly unobservable: readonly RequirementResult[];
  /** Rows that should have been judged and were not. */
  readonly open: readonly RequirementResult[];
  readonly undeclared: Report['features'];
  /** Number of requirements that at least one missing input keeps from being judged. */
  readonly missingRows: number;
  /** Outcomes that occur, in the order of the words, by weight; rows without an outcome last. */
  readonly counts: readonly CountRow[];
  /** Rows by interface, in the order of the report. */
  readonly byInterface: ReadonlyMap<string, readonly RequirementResult[]>;
  readonly row: ReadonlyMap<string, RequirementResult>;
  readonly cause: ReadonlyMap<string, Cause>;
}

const openOutcomes: ReadonlySet<string> = new Set<Outcome>(['blocked', 'inconclusive', 'notRun', 'kitError']);

/** True if the row was to be judged and was not. */
export function isOpen(row: RequirementResult): boolean {
  return row.outcome !== undefined && openOutcomes.has(row.outcome);
}

/** A level this kit does not know weighs like a MUST: nothing may look lighter than it is. */
export function weight(row: RequirementResult): Weight {
  if (row.level === 'MAY') return 'may';
  return row.level.startsWith('SHOULD') ? 'should' : 'must';
}

/** True if a failed row is excused by a justification that was valid when the run began. */
export function isJustified(row: RequirementResult): boolean {
  return weight(row) === 'should' && row.justification?.valid === true;
}

/** The profiles of a report by their reach: those over several interfaces, and those of one, which are parts of them. */
export function profilesByReach({ profiles, requirements }: Report): {
  readonly whole: readonly ProfileResult[];
  readonly parts: readonly ProfileResult[];
} {
  const interfaces = new Set(requirements.map((row) => row.interface));
  const whole = profiles.filter(({ id }) => !interfaces.has(id));
  if (whole.length === 0) return { whole: profiles, parts: [] };
  return { whole, parts: profiles.filter(({ id }) => interfaces.has(id)) };
}

/** The rows a profile consists of. */
export function rowsOf(report: Report, profile: ProfileResult): RequirementResult[] {
  return report.requirements.filter((row) => row.profiles.includes(profile.id));
}

function urgency(row: RequirementResult): number {
  if (weight(row) === 'must') return 0;
  return isJustified(row) ? 2 : 1;
}

function count(rows: readonly RequirementResult[], outcome: Outcome | undefined): CountRow {
  const counted = rows.filter((row) => row.outcome === outcome);
  const of = (wanted: Weight) => counted.filter((row) => weight(row) === wanted).length;
  return { outcome, must: of('must'), should: of('should'), may: of('may'), total: counted.length };
}

const kindOrder: readonly string[] = Object.keys(causeKinds);

function kindRank(kind: CauseKind): number {
  return kindOrder.indexOf(kind);
}

/** Pure; the report is only read. */
export function viewOf(report: Report): View {
  const rows = report.requirements;
  return {
    failed: rows
      .filter((row) => row.outcome === 'failed')
      .sort((one, other) => urgency(one) - urgency(other)),
    causes: report.causes.toSorted((one, other) => kindRank(one.kind) - kindRank(other.kind)),
    declared: rows.filter((row) => row.outcome === 'manual'),
    unobservable: rows.filter((row) => row.verify === 'unobservable'),
    open: rows.filter(isOpen),
    undeclared: report.features.filter((feature) => !feature.declared),
    missingRows: new Set(report.missingInputs.flatMap((input) => input.requirements)).size,
    counts: [...outcomeOrder, undefined]
      .map((outcome) => count(rows, outcome))
      .filter((row) => row.total > 0),
    byInterface: Map.groupBy(rows, (row) => row.interface),
    row: new Map(rows.map((row) => [row.id, row])),
    cause: new Map(report.causes.map((cause) => [cause.id, cause])),
  };
}
