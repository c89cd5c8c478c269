import { answeredOf } from './answers.ts';
import { SayingFault, say, type Talk } from './conversation.ts';
import type { Exchange } from './exchange.ts';
import { type ListedModel, readModelList } from './model-roles.ts';
import type { Plan } from './plan.ts';
import type { PlannedInstance } from './plan-instances.ts';
import type { CredentialName } from './request.ts';
import type { AccessFailure } from './run-record.ts';

/** What the access calls of one instance showed. */
export interface Access {
  readonly instance: string;
  readonly failures: readonly AccessFailure[];
  /** Models the main key can see, none if the list is not readable; absent if it did not come. */
  readonly models?: readonly ListedModel[];
}

/** The exchange name of an access call: the main key's is the probe `models` itself. */
export function accessName(credential: CredentialName): string {
  return credential === 'key' ? 'models' : `access.${credential}`;
}

/**
 * Sends one access call per credential the planned probes use: the main key's first, the others at once if it worked.
 * @throws {TransportMistake | CredentialMistake} if a call may not be sent at all
 */
export async function openAccess(plan: Plan, instance: PlannedInstance, talk: Talk): Promise<Access> {
  const used = credentialsUsed(plan, instance);
  const exchange = used.includes('key') ? await callWith('key', instance, talk) : undefined;
  const failure = exchange && failureOf(exchange, instance, 'key');
  if (failure) return { instance: instance.name, failures: [failure] };
  const others = used.filter((credential) => credential !== 'key');
  const failures = await Promise.all(
    others.map(async (credential) => {
      const answer = await callWith(credential, instance, talk);
      return answer && failureOf(answer, instance, credential);
    }),
  );
  const listed = exchange && exchange.end !== 'aborted';
  return {
    instance: instance.name,
    failures: failures.filter((one) => one !== undefined),
    ...(listed && { models: readModelList(answeredOf(exchange)?.json) }),
  };
}

function credentialsUsed(plan: Plan, instance: PlannedInstance): CredentialName[] {
  const probes = plan.probes.filter((planned) => planned.instance === instance.name);
  const inputs = new Set<string>(probes.flatMap(({ probe }) => probe.inputs));
  return (['key', 'restrictedKey', 'lowQuotaKey', 'token'] as const).filter(
    (credential) => inputs.has(`gateway.${credential}`) && instance.inputs.includes(`gateway.${credential}`),
  );
}

async function callWith(
  credential: CredentialName,
  instance: PlannedInstance,
  talk: Talk,
): Promise<Exchange | undefined> {
  const name = accessName(credential);
  const probe = credential === 'key' ? 'models' : 'access';
  const saying = { probe, name, instance, priority: 0, step: {} };
  try {
    return await say(saying, { method: 'GET', path: '/models', authorization: { use: credential } }, talk);
  } catch (error) {
    throw error instanceof SayingFault ? error.cause : error;
  }
}

/** What an access call says of the environment; undefined if the credential gets through. */
export function failureOf(
  exchange: Exchange,
  instance: PlannedInstance,
  credential: CredentialName,
): AccessFailure | undefined {
  const head = { instance: instance.name, credential, exchange: exchange.id };
  const { end, problem, response } = exchange;
  // Malformed HTTP is the platform's own doing, and what we aborted says nothing about it.
  if (end === 'malformed' || end === 'aborted') return undefined;
  if (end !== 'complete' || !response)
    return { ...head, kind: 'unreachable', seen: problem ? `${end} (${problem})` : end };
  const { status, body } = response;
  if (body.cut) return { ...head, kind: 'unreachable', seen: body.cut };
  if (status === 401 || status === 403 || status === 407)
    return { ...head, kind: 'refused', seen: String(status) };
  // A key with a small quota may have used it up; it is known all the same.
  if (status === 429 && credential === 'lowQuotaKey') return undefined;
  return [429, 502, 503, 504].includes(status)
    ? { ...head, kind: 'overloaded', seen: String(status) }
    : undefined;
}
