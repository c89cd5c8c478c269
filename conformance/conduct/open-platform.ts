import { answeredOf } from '../answers.ts';
import type { LinkName } from '../plan/linked.ts';
import { mainCredential } from '../plan/main-credential.ts';
import type { Plan, PlannedProbe } from '../plan/plan.ts';
import { type PlannedInstance, withLinked } from '../plan/plan-instances.ts';
import type { AccessFailure } from '../recording/run-record.ts';
import { type Access, openAccess } from './access.ts';
import { acquireTokens, metadataMember } from './acquire.ts';
import { SayingFault, say, type Talk } from './conversation.ts';

/**
 * Opens a platform: issuers first, then the tokens that are needed, then everything else.
 * @throws {TransportMistake | CredentialMistake} if a call may not be sent at all
 */
export async function openPlatform(
  plan: Plan,
  talk: Talk,
  keepKeys: (issuer: string, keySet: unknown) => void,
): Promise<readonly Access[]> {
  const [issuers, others] = [plan.instances.filter(isIssuer), plan.instances.filter((one) => !isIssuer(one))];
  const open = (instances: readonly PlannedInstance[]) =>
    Promise.all(instances.map((one) => openAccess(plan, withLinked(one, plan.instances), talk)));
  const described = await open(issuers);
  const notAcquired = await acquireTokens(plan, described, talk);
  for (const access of described) await readKeys(plan, access, talk, keepKeys);
  // Without its token nothing is sent to an instance that cannot do without.
  const closed = others.filter((one) => isClosed(one, notAcquired));
  const opened = await open(others.filter((one) => !closed.includes(one)));
  const found = [...described, ...opened, ...closed.map(({ name }) => ({ instance: name, failures: [] }))];
  return plan.instances.flatMap(({ name }) => {
    const access = found.find(({ instance }) => instance === name);
    const failures = notAcquired.filter(({ instance }) => instance === name);
    return access ? [{ ...access, failures: [...access.failures, ...failures] }] : [];
  });
}

/** Probes other than the access calls whose credentials and linked instances all got through. */
export function reachable(plan: Plan, access: readonly Access[]): PlannedProbe[] {
  const failures = access.flatMap((one) => one.failures);
  return plan.probes.filter(({ probe, instance: name }) => {
    const instance = plan.instances.find((one) => one.name === name);
    if (probe.access || !instance || isClosed(instance, failures)) return false;
    const { linked = {} } = withLinked(instance, plan.instances);
    return !probe.inputs.some((input) => {
      const [area = '', member = ''] = input.split('.', 2);
      if (area === 'linked') {
        const other = linked[member as LinkName];
        return other !== undefined && isClosed(other, failures);
      }
      return (
        area === instance.interface &&
        failures.some((one) => one.instance === name && one.credential === member)
      );
    });
  });
}

/** True if nothing of the instance can be reached. */
export function isClosed(
  { name, interface: id }: Pick<PlannedInstance, 'name' | 'interface'>,
  failures: readonly AccessFailure[],
): boolean {
  return failures.some((one) => one.instance === name && one.credential === mainCredential[id]);
}

function isIssuer({ interface: id }: PlannedInstance): boolean {
  return id === 'identity';
}

/** Some forgeries are made with the issuer's public key; where it cannot be read, they are not made. */
async function readKeys(
  plan: Plan,
  access: Access,
  talk: Talk,
  keepKeys: (issuer: string, keySet: unknown) => void,
): Promise<void> {
  const issuer = plan.instances.find(({ name }) => name === access.instance);
  const forges = plan.probes.some(
    ({ probe, instance }) => instance === access.instance && probe.class === 'hostile',
  );
  const url = metadataMember(access.exchanges ?? [], 'jwks_uri');
  if (!issuer || !forges || url === undefined) return;
  const saying = { probe: 'acquire', name: 'acquire.keys', instance: issuer, priority: 0, step: {} };
  try {
    const exchange = await say(saying, { method: 'GET', path: '', url }, talk);
    keepKeys(access.instance, exchange && answeredOf(exchange)?.json);
  } catch (error) {
    if (!(error instanceof SayingFault)) throw error;
  }
}
