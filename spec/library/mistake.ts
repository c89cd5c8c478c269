import type { Level } from './keywords.ts';
import type { Complaint } from './lib.ts';

/** A mistake in a row, found without TypeSpec. */
export type Mistake = Complaint & {
  /** Path of the member to underline; empty for the whole row. */
  readonly at: readonly string[];
  /** A replacement for a keyword in the text, offered as code fix. */
  readonly replace?: { readonly from: string; readonly to: string };
  /** The level the text speaks of, offered as code fix. */
  readonly level?: Level;
};
