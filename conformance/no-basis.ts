/**
 * Thrown by a probe that cannot make its next request because an answer lacks what it takes: the platform's doing, not a
 * mistake of the kit.
 */
export class NoBasis extends Error {
  override readonly name = 'NoBasis';
  /** What is lacking, as a short language-neutral name (`Date`). */
  readonly lacking: string;

  constructor(lacking: string) {
    super(`an answer lacks ${lacking}`);
    this.lacking = lacking;
  }
}
