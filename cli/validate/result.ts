import type { Text } from '../../conformance/index.ts';
import type { LeftOut } from './collect.ts';

/** How a file or all of them came out. */
export type ValidationOutcome = 'valid' | 'findings' | 'incomplete';

/** Something said of a place in a file. */
export interface Located {
  /** `finding` breaks a MUST, `advice` a SHOULD; `open` could not be judged; a note never changes the outcome. */
  readonly weight: 'finding' | 'advice' | 'open' | 'note';
  /** Id of the requirement; absent for what only helps the reader. */
  readonly requirement?: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer of the place. */
  readonly pointer: string;
  readonly text: Text;
  readonly remedy?: Text;
  readonly expected?: string;
  readonly seen?: string;
}

/** What came of one file. */
export interface FileResult {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly ids: readonly string[];
  readonly outcome: ValidationOutcome;
  readonly statements: readonly Located[];
}

/** A reference to a descriptor that is in none of the files. */
export interface Unfollowed {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer of the reference. */
  readonly pointer: string;
  /** The id it refers to. */
  readonly id: string;
}

/** What came of all files. */
export interface Validation {
  readonly startedAt: string;
  readonly outcome: ValidationOutcome;
  readonly files: readonly FileResult[];
  readonly leftOut: readonly LeftOut[];
  /** What was not compared because no file describes it; changes no outcome. */
  readonly unfollowed: readonly Unfollowed[];
}

/** A finding decides; else whatever is open makes it incomplete. Notes never count. */
export function outcomeOf(statements: readonly Pick<Located, 'weight'>[]): ValidationOutcome {
  if (statements.some(({ weight }) => weight === 'finding')) return 'findings';
  return statements.some(({ weight }) => weight === 'advice' || weight === 'open') ? 'incomplete' : 'valid';
}

/** All files together; nothing judged at all is no success. */
export function overallOutcome(files: readonly FileResult[], leftOut: readonly LeftOut[]): ValidationOutcome {
  if (files.some(({ outcome }) => outcome === 'findings')) return 'findings';
  const isOpen = files.length === 0 || leftOut.some(({ counts }) => counts);
  return isOpen || files.some(({ outcome }) => outcome === 'incomplete') ? 'incomplete' : 'valid';
}

/** 0 valid · 1 findings · 2 incomplete; with `--gate failed` only findings stop a CI job. */
export function validationExitCode(outcome: ValidationOutcome, gate: 'failed' | undefined): 0 | 1 | 2 {
  if (outcome === 'findings') return 1;
  return outcome === 'incomplete' && gate === undefined ? 2 : 0;
}
