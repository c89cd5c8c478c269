import type { InputName } from '../inputs.ts';
import { linkedInstances } from '../plan/linked.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import type { PrincipalName } from '../request.ts';
import type { TokenSource } from './token-supply.ts';

/** A token that some planned probe needs and that the kit obtains itself. */
export interface WantedToken {
  readonly consumer: PlannedInstance;
  readonly principal: PrincipalName;
  readonly source: Extract<TokenSource, { readonly kind: 'client' }>;
}

/** The requests for tokens that a plan needs: one for each issuer, principal and resource, with whoever waits for it. */
export function tokenRequests(plan: Pick<Plan, 'instances' | 'probes'>): readonly (readonly WantedToken[])[] {
  const groups = Map.groupBy(wantedTokens(plan), ({ principal, source }) =>
    JSON.stringify([source.issuer, principal, source.resource]),
  );
  return [...groups.values()];
}

function wantedTokens(plan: Pick<Plan, 'instances' | 'probes'>): WantedToken[] {
  return plan.instances.flatMap((consumer) => {
    const probes = plan.probes.filter(({ instance }) => instance === consumer.name);
    const inputs = new Set<string>(probes.flatMap(({ probe }) => probe.inputs));
    return Object.entries(consumer.tokens).flatMap(([name, source]) => {
      const principal = name as PrincipalName;
      // Every request to a connector carries its token unless a probe says otherwise.
      const isUsed =
        (consumer.interface === 'connectors' && principal === 'token' && probes.length > 0) ||
        (principal === 'lowToken' && isCalledWithFewRights(plan, consumer));
      if (source.kind !== 'client' || !(isUsed || inputs.has(`${consumer.interface}.${principal}`)))
        return [];
      return [{ consumer, principal, source }];
    });
  });
}

/** An issuer's probe calls the gateway with a token of few rights, which has to be for the gateway. */
function isCalledWithFewRights(
  { instances, probes }: Pick<Plan, 'instances' | 'probes'>,
  gateway: PlannedInstance,
): boolean {
  if (gateway.interface !== 'gateway') return false;
  return probes.some(({ probe, instance: name }) => {
    if (!['identity.lowToken', 'linked.gateway'].every((input) => probe.inputs.includes(input as InputName)))
      return false;
    const issuer = instances.find((one) => one.name === name);
    return issuer !== undefined && linkedInstances(issuer, instances).gateway?.name === gateway.name;
  });
}
