import { clientFacts } from '../define-probe.ts';
import type { Answered, Exchange } from '../exchange.ts';
import { isObject } from './members.ts';

/** What a stock client does, in this order. */
export type ClientStep = 'connect' | 'list' | 'call';

/** What was seen of a stock client at work; recorded beside the last exchange of its conversation. */
export interface ClientSeen {
  /** The client and its version. */
  readonly name: string;
  /** The revision in which it is connected; absent if it is not. */
  readonly revision?: string;
  /** How many tools it was shown; absent if it could not list them. */
  readonly listed?: number;
  /** Sample calls that came back to it, and whether the tool reported a failure of its own. */
  readonly calls: readonly { readonly tool: string; readonly isError: boolean }[];
  /** Where it could not go on, and what it said. */
  readonly failed?: {
    readonly step: ClientStep;
    readonly tool?: string;
    readonly error: string;
    readonly message: string;
  };
  /** Set if we stopped it: `silence` means that all it sent was answered and that it still waited. */
  readonly held?: 'requests' | 'time' | 'silence' | 'address';
}

/** What was seen of the client, with the exchange that shows where it came to; undefined if it was not driven. */
export function clientSeen(
  answers: readonly Answered[],
): readonly [seen: ClientSeen, evidence: Answered] | undefined {
  for (const answer of answers) {
    const seen = seenIn(answer);
    if (seen) return [seen, answer];
  }
  return undefined;
}

function seenIn({ observations }: Exchange): ClientSeen | undefined {
  const seen: unknown = observations?.[clientFacts];
  // Written by the probe itself; of a recording nobody changed it has this shape.
  return isObject(seen) ? (seen as unknown as ClientSeen) : undefined;
}
