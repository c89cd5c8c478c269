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
