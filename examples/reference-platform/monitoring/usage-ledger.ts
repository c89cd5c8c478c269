import type { Tokens } from './meter.ts';

/** What a tenant consumed of a model within an hour. */
export interface Consumption extends Tokens {
  readonly tenant: string;
  readonly model: string;
}

/** What has been consumed, by hours: nothing shorter is kept, and nobody who called. */
export interface Ledger {
  add(consumption: Consumption): void;
  /** Totals by model of one tenant within `[start, end)`, in seconds since 1970, both on the hour. */
  totals(
    tenant: string,
    start: number,
    end: number,
  ): ReadonlyMap<string, Tokens & { readonly calls: number }>;
}

export const hour = 3600;

export function createLedger(now: () => number): Ledger {
  const kept = new Map<number, Map<string, Consumption & { readonly calls: number }>>();
  return {
    add(consumption) {
      const begin = Math.floor(now() / 1000 / hour) * hour;
      const rows = kept.get(begin) ?? new Map();
      kept.set(begin, rows);
      const key = JSON.stringify([consumption.tenant, consumption.model]);
      const before = rows.get(key) ?? { input: 0, output: 0, calls: 0 };
      rows.set(key, {
        ...consumption,
        input: before.input + consumption.input,
        output: before.output + consumption.output,
        calls: before.calls + 1,
      });
    },
    totals(tenant, start, end) {
      const totals = new Map<string, Tokens & { readonly calls: number }>();
      for (const [begin, rows] of kept) {
        if (begin < start || begin >= end) continue;
        for (const row of rows.values()) {
          if (row.tenant !== tenant) continue;
          const { input, output, calls } = totals.get(row.model) ?? { input: 0, output: 0, calls: 0 };
          totals.set(row.model, {
            input: input + row.input,
            output: output + row.output,
            calls: calls + row.calls,
          });
        }
      }
      return totals;
    },
  };
}
