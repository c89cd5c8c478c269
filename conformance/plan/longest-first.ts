import type { PlannedProbe } from './plan.ts';

/**
 * Conversations in the order in which they are begun: a chain of requests takes its time however many others run beside
 * it, so the longest begin first. Those of equal length stay in the order of the plan.
 */
export function longestFirst(probes: readonly PlannedProbe[]): PlannedProbe[] {
  return probes.toSorted((a, b) => longestChain(b) - longestChain(a));
}

/** Upper bound of the requests one after the other. */
function longestChain({ requests }: PlannedProbe): number {
  return requests.reduce((sum, { times }) => sum + times, 0);
}
