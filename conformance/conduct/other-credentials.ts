import type { Plan, PlannedProbe } from '../plan/plan.ts';
import type { AccessFailure } from '../recording/run-record.ts';
import type { Access } from './access.ts';
import { failureOf } from './access-failure.ts';
import type { Talk } from './conversation.ts';
import { callWith } from './gateway-access.ts';
import { isClosed } from './open-platform.ts';

/** The access calls of a gateway's further credentials: under way beside the probes that do not use them. */
export interface OtherCredentials {
  /** Settle when the calls are answered; reject if one may not be sent at all. */
  readonly calls: readonly Promise<void>[];
  /** Waits for the calls a probe depends on; false if one of its credentials did not get through. */
  admits(planned: PlannedProbe): Promise<boolean>;
  /** The access with what the calls have shown so far. */
  addedTo(access: readonly Access[]): readonly Access[];
}

/** Begins one call for each further credential that a probe uses, at every gateway whose main key got through. */
export function callOthers(plan: Plan, access: readonly Access[], talk: Talk): OtherCredentials {
  const closed = access.flatMap(({ failures }) => failures);
  const found: AccessFailure[] = [];
  const calls = new Map<string, Promise<void>>();
  for (const instance of plan.instances) {
    if (instance.interface !== 'gateway' || isClosed(instance, closed)) continue;
    const own = plan.probes.filter((planned) => planned.instance === instance.name);
    const wanted = new Set<string>(own.flatMap(({ probe }) => probe.inputs));
    for (const credential of ['restrictedKey', 'lowQuotaKey', 'token'] as const) {
      const secret = `${instance.name}.${credential}`;
      if (!wanted.has(`gateway.${credential}`) || !talk.secrets.has(secret)) continue;
      const call = async () => {
        const answer = await callWith(credential, instance, talk);
        const failure = answer && failureOf(answer, instance, credential);
        if (failure) found.push(failure);
      };
      calls.set(secret, call());
    }
  }
  return {
    calls: [...calls.values()],
    async admits({ probe, instance }) {
      const used = probe.inputs.map((input) => input.slice(input.indexOf('.') + 1));
      await Promise.all(used.map((credential) => calls.get(`${instance}.${credential}`)));
      return !found.some((one) => one.instance === instance && used.includes(one.credential));
    },
    addedTo: (before) =>
      before.map((one) => ({
        ...one,
        failures: [...one.failures, ...found.filter(({ instance }) => instance === one.instance)],
      })),
  };
}
