/** Who offers what; all optional, all stated by the operator. */
export interface Platform {
  readonly name?: string;
  readonly operator?: string;
  readonly product?: string;
  readonly version?: string;
}

/** A statement of the operator that a requirement holds which nobody can see from outside. */
export interface RecordedAttestation {
  readonly requirement: string;
  readonly role: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly reference?: string;
  readonly expiry?: string;
}

/** Why a SHOULD is not met. */
export interface RecordedJustification {
  readonly requirement: string;
  readonly role: string;
  readonly date: string;
  readonly reason: string;
  readonly expiry: string;
}

interface Dated {
  readonly date: string;
  readonly expiry?: string | undefined;
}

/** True if the statement had been made when the run began and had not expired; the day of expiry still counts. */
export function holdsAt(statement: Dated, startedAt: string): boolean {
  const day = startedAt.slice(0, 10);
  if (statement.date.slice(0, 10) > day) return false;
  return statement.expiry === undefined || statement.expiry.slice(0, 10) >= day;
}

/** The newest statement for a requirement that holds, else the newest one that does not. */
export function statementFor<S extends Dated & { readonly requirement: string }>(
  statements: readonly S[],
  requirement: string,
  startedAt: string,
): { readonly statement: S; readonly valid: boolean } | undefined {
  const candidates = statements
    .filter((statement) => statement.requirement === requirement)
    .map((statement) => ({ statement, valid: holdsAt(statement, startedAt) }))
    .toSorted(
      (a, b) => Number(b.valid) - Number(a.valid) || b.statement.date.localeCompare(a.statement.date),
    );
  return candidates[0];
}
