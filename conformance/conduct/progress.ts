import type { Exchange } from '../exchange.ts';
import type { Plan } from '../plan/plan.ts';
import type { RunEnd } from '../recording/run-record.ts';

/** What happens during a run, for whoever shows it. */
export type ProgressEvent =
  | { readonly kind: 'begun'; readonly runId: string }
  /** `planned` is an upper bound that comes down as conversations end early; at the end it equals `done`. */
  | {
      readonly kind: 'exchange';
      readonly exchange: Exchange;
      readonly done: number;
      readonly planned: number;
    }
  | { readonly kind: 'settled'; readonly plan: Plan }
  | { readonly kind: 'ended'; readonly end: RunEnd };

/** Counts requests done and still to come. */
export interface Tally {
  /** A request was answered or given up; counts as one of its conversation's. */
  done(exchange: Exchange): { readonly done: number; readonly planned: number };
  /** The conversation is over; what it did not send will not be sent. */
  over(instance: string, probe: string): void;
  /** The plan has changed. */
  plan(plan: Plan): void;
}

export function makeTally(first: Plan): Tally {
  let ahead = aheadOf(first);
  let done = 0;
  return {
    done({ instance, probe, attempt }) {
      done += 1;
      const left = ahead.get(key(instance, probe)) ?? 0;
      if (attempt === 1 && left > 0) ahead.set(key(instance, probe), left - 1);
      return { done, planned: done + [...ahead.values()].reduce((sum, count) => sum + count, 0) };
    },
    over(instance, probe) {
      ahead.delete(key(instance, probe));
    },
    plan(plan) {
      ahead = aheadOf(plan);
      for (const { instance, probe } of plan.probes) if (probe.access) ahead.delete(key(instance, probe.id));
    },
  };
}

function key(instance: string, probe: string): string {
  return `${instance}/${probe}`;
}

/** Requests still to come, by conversation. */
function aheadOf({ probes }: Plan): Map<string, number> {
  return new Map(
    probes.map(({ instance, probe, requests }) => [
      key(instance, probe.id),
      requests.reduce((sum, { times }) => sum + times, 0),
    ]),
  );
}
