import { digestOf, kitIdentity } from '../kit.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import type { ConductFault, RecordedInstance, RunRecord } from '../recording/run-record.ts';
import type { Redactor } from '../secrets/redact.ts';
import type { Access } from './access.ts';

/** How a run has gone so far. */
export interface Course {
  readonly id: string;
  readonly startedAt: string;
  readonly access: readonly Access[];
  readonly faults: readonly ConductFault[];
  readonly end: RunRecord['end'];
  readonly abortedBy?: 'signal' | 'deadline';
}

/** What `run.json` holds: the plan as far as judging needs it, and the course of the run. */
export function recordOf(plan: Plan, course: Course, redactor: Redactor): RunRecord {
  const { access, faults, id, ...rest } = course;
  return {
    kit: kitIdentity,
    release: plan.source.kit.catalogue.release,
    catalogueDigest: digestOf(plan.source.kit.catalogue),
    id,
    seed: id,
    subject: plan.subject,
    selection: plan.selection,
    environment: plan.environment,
    consents: plan.consents,
    instances: plan.instances.map(recorded),
    features: plan.features,
    limits: plan.limits,
    tokensPlanned: plan.tokens,
    plainHttpHosts: plan.plainHttpHosts,
    ...(plan.tlsNotVerified && { tlsNotVerified: true }),
    attestations: plan.attestations,
    justifications: plan.justifications,
    platform: plan.platform,
    access: access.flatMap(({ failures }) => failures),
    faults: faults.map((fault) => ({ ...fault, problem: redactor.text(fault.problem) })),
    ...rest,
  };
}

/** Only what judging needs: no values of header fields, no stand-ins for models that were never settled. */
function recorded(instance: PlannedInstance): RecordedInstance {
  const { monitoring, connector, identity, undecided } = instance;
  const settled = Object.entries(instance.models).filter(
    ([role]) => !undecided.some((open) => open === role),
  );
  return {
    interface: instance.interface,
    name: instance.name,
    url: instance.url,
    models: Object.fromEntries(settled),
    inputs: instance.inputs,
    extraHeaders: instance.extraHeaders,
    ...(monitoring && { monitoring }),
    ...(connector && { connector }),
    ...(identity && { identity }),
  };
}
