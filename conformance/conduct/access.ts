import type { Exchange } from '../exchange.ts';
import { namedSteps } from '../needs.ts';
import { defaultAuthorization } from '../plan/default-authorization.ts';
import { mainCredential } from '../plan/main-credential.ts';
import type { Plan, PlannedProbe } from '../plan/plan.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import type { AccessFailure, ConductFault } from '../recording/run-record.ts';
import { failureOf } from './access-failure.ts';
import { converse, SayingFault, say, type Talk } from './conversation.ts';
import { callWith } from './gateway-access.ts';

/** What the access calls of one instance showed. */
export interface Access {
  readonly instance: string;
  readonly failures: readonly AccessFailure[];
  /** What the access probe brought; of a gateway the list of models, if the main key got through. */
  readonly exchanges?: readonly Exchange[];
  /** What came back without a token; only of a connector, and only if it was asked with one before. */
  readonly open?: Exchange;
  /** Why the access probe could not be held to its end. */
  readonly fault?: ConductFault;
}

/**
 * Finds out whether an instance can be reached: by the main key's call of a gateway (`callOthers` makes
 * the others), by the access probe of any other interface.
 * @throws {TransportMistake | CredentialMistake} if a call may not be sent at all
 */
export async function openAccess(plan: Plan, instance: PlannedInstance, talk: Talk): Promise<Access> {
  return instance.interface === 'gateway'
    ? await openGateway(plan, instance, talk)
    : await openByProbe(plan, instance, talk);
}

async function openGateway(plan: Plan, instance: PlannedInstance, talk: Talk): Promise<Access> {
  const { name } = instance;
  const uses = plan.probes.some(
    (planned) => planned.instance === name && planned.probe.inputs.includes('gateway.key'),
  );
  if (!uses || !talk.secrets.has(`${name}.key`)) return { instance: name, failures: [] };
  const exchange = await callWith('key', instance, talk);
  if (!exchange) return { instance: name, failures: [] };
  const failure = failureOf(exchange, instance, 'key');
  return failure
    ? { instance: name, failures: [failure] }
    : { instance: name, failures: [], exchanges: [exchange] };
}

/** A conversation that begins with refusals (which generation?) has failed only if nothing in it succeeded. */
async function openByProbe(plan: Plan, instance: PlannedInstance, talk: Talk): Promise<Access> {
  const planned = plan.probes.find((one) => one.instance === instance.name && one.probe.access);
  if (!planned) return { instance: instance.name, failures: [] };
  const { exchanges, fault } = await held(planned, instance, talk);
  const last = exchanges.at(-1);
  const succeeded = exchanges.some(({ end, response }) => end === 'complete' && isSuccess(response?.status));
  const failure =
    last && !succeeded
      ? environmental(failureOf(last, instance, mainCredential[instance.interface]))
      : undefined;
  const open = succeeded ? await callWithout(planned, instance, talk) : undefined;
  return {
    instance: instance.name,
    failures: failure ? [demanded(failure, instance)] : [],
    exchanges,
    ...(open && { open }),
    ...(fault && { fault }),
  };
}

/** The first request of a connector's access probe once more without its token: is it protected? */
async function callWithout(
  { probe }: PlannedProbe,
  instance: PlannedInstance,
  talk: Talk,
): Promise<Exchange | undefined> {
  const [first] = namedSteps(probe);
  if (instance.interface !== 'connectors' || !first || defaultAuthorization(instance).use === 'none')
    return undefined;
  const spec = first[1].request(instance, {});
  if (!spec) return undefined;
  const saying = { probe: 'access', name: 'access.none', instance, priority: 0, step: {} };
  return await say(saying, { ...spec, authorization: { use: 'none' } }, talk);
}

async function held(
  { probe }: PlannedProbe,
  instance: PlannedInstance,
  talk: Talk,
): Promise<{ readonly exchanges: readonly Exchange[]; readonly fault?: ConductFault }> {
  const exchanges: Exchange[] = [];
  try {
    await converse(probe, instance, 0, talk, (exchange) => exchanges.push(exchange));
    return { exchanges };
  } catch (error) {
    if (!(error instanceof SayingFault)) throw error;
    // Nothing was sent: as with a gateway, that is for the caller to hear.
    if (exchanges.length === 0 && error.fault.kind === undefined) throw error.cause;
    return { exchanges, fault: { instance: instance.name, ...error.fault } };
  }
}

function isSuccess(status = 0): boolean {
  return status >= 200 && status <= 299;
}

/** Who has no credential to show cannot be refused; that is then what the standard demands or forbids. */
function environmental(failure: AccessFailure | undefined): AccessFailure | undefined {
  return failure?.kind === 'refused' && failure.credential === 'none' ? undefined : failure;
}

/** A refusal of a request that carried nothing says that something is wanted. */
function demanded(failure: AccessFailure, { interface: id, inputs }: PlannedInstance): AccessFailure {
  const given = inputs.includes(`${id}.${failure.credential}`);
  return failure.kind === 'refused' && !given ? { ...failure, kind: 'demanded' } : failure;
}
