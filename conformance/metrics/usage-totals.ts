import { entriesOf, memberOf } from '../read/members.ts';
import type { Totals } from './totals.ts';

/** The sums over all periods and results of a usage report; undefined if a member is no number. */
export function usageTotalsOf(page: unknown): Totals | undefined {
  const results = entriesOf(memberOf(page, 'data')).flatMap((bucket) =>
    entriesOf(memberOf(bucket, 'results')),
  );
  const sum = (name: string) =>
    results.reduce<number>((total, result) => total + Number(memberOf(result, name)), 0);
  const totals = {
    input: sum('input_tokens'),
    output: sum('output_tokens'),
    calls: sum('num_model_requests'),
  };
  return Object.values(totals).some(Number.isNaN) ? undefined : totals;
}
