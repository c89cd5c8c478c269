/** A JSON Schema the test model cannot satisfy: beyond its subset, or without a valid value. */
export class UnsupportedSchema extends Error {
  /** JSON pointer into the schema. */
  readonly at: string;

  constructor(at: string, reason: string) {
    super(`The schema cannot be used${at === '' ? '' : ` at ${at}`}: ${reason}.`);
    this.at = at;
  }
}
