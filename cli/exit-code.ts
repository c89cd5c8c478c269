import type { VerdictCode } from '../schemas/0.1/types/report.ts';

/** What a run came to, as far as the exit code is concerned. */
export interface RunEnd {
  readonly verdicts: readonly VerdictCode[];
  /** Some requirement has the outcome `kitError`. */
  readonly kitError: boolean;
  /** Ended by SIGINT; the partial report is written. */
  readonly interrupted: boolean;
  /** `--gate failed`: an incomplete verdict does not stop a CI job. */
  readonly gate: 'all' | 'failed';
}

/**
 * 0 conformant (also with justifications) · 1 not conformant · 2 incomplete · 4 kit error · 130 interrupted.
 * Usage and configuration errors (3) never get here. No profile judged at all is incomplete, not a success.
 */
export function exitCode(end: RunEnd): 0 | 1 | 2 | 4 | 130 {
  if (end.interrupted) return 130;
  if (end.kitError) return 4;
  if (end.verdicts.includes('notConformant')) return 1;
  if (end.verdicts.length > 0 && !end.verdicts.includes('incomplete')) return 0;
  return end.gate === 'failed' ? 0 : 2;
}
