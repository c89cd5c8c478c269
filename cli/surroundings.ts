import type { Language } from '../conformance/index.ts';

/** All a command may lean on beside its own arguments; tests give their own. */
export interface Surroundings {
  readonly lang: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder relative paths start from. */
  readonly folder: string;
  /** What was piped into standard input, as it came; empty at a terminal. */
  readonly input?: () => Promise<Uint8Array | string>;
  /** Writes results to standard output. */
  out(text: string): void;
  /** Writes progress, hints and errors to standard error. */
  err(text: string): void;
  readonly screen: {
    /** Whether standard error is a terminal on which a line may be rewritten. */
    readonly interactive: boolean;
    /** Whether standard output shows colours. */
    readonly colour: boolean;
    /** Columns of a line; 80 if unknown. */
    readonly columns: number;
    /** Rows of the screen; unknown if it is none. */
    readonly rows?: number | undefined;
  };
  /** Aborted by the first SIGINT. */
  readonly signal: AbortSignal;
  now(): Date;
}
