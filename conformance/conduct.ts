import { randomUUID } from 'node:crypto';
import { type Access, openAccess } from './access.ts';
import { type Clock, realClock } from './clock.ts';
import { converse, SayingFault, type Talk } from './conversation.ts';
import type { Exchange } from './exchange.ts';
import { digestOf, kitIdentity } from './kit.ts';
import { makePace } from './pace.ts';
import { type ModelLists, type Plan, type PlannedProbe, settlePlan } from './plan.ts';
import { redactorFor } from './redact.ts';
import type { ConductFault, RunEnd, RunRecord } from './run-record.ts';
import type { Secrets } from './secrets.ts';
import { isSignedToken, withWrongSignature } from './signed-token.ts';
import type { Transport } from './transport.ts';

/** What happens during a run, for whoever shows it. */
export type ProgressEvent =
  | { readonly kind: 'begun'; readonly runId: string }
  | {
      readonly kind: 'exchange';
      readonly exchange: Exchange;
      readonly done: number;
      readonly planned: number;
    }
  | { readonly kind: 'settled'; readonly plan: Plan }
  | { readonly kind: 'ended'; readonly end: RunEnd };

/** What a run leans on; the library itself touches no file, terminal or environment. */
export interface Host {
  readonly secrets: Secrets;
  readonly transport: Transport;
  readonly sink: {
    /** Replaces what `run.json` holds. */
    run(json: string): void;
    /** Appends one line, its line feed included, to `exchanges.ndjson`. */
    exchange(line: string): void;
  };
  /** Aborted by the operator; what was recorded until then stays valid. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly onProgress?: (event: ProgressEvent) => void;
  /** Real time if absent. */
  readonly clock?: Clock;
  /** Random if absent. */
  readonly runId?: string;
}

/**
 * Carries out a plan: access calls, then all probes with growing concurrency, exclusive ones last and alone. Everything
 * is redacted and handed to the sink as it happens; nothing is judged.
 * @throws if an access call may not be sent at all (a mistake of the configuration, such as http without consent)
 */
export async function conduct(plan: Plan, host: Host): Promise<void> {
  const runId = host.runId ?? randomUUID();
  const startedAt = host.now().toISOString();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), plan.limits.runSeconds * 1000);
  const signal = AbortSignal.any([host.signal, deadline.signal]);
  const faults: ConductFault[] = [];
  const budget = budgetOf(plan.budget);
  let current = plan;
  let done = 0;
  const talk: Talk = {
    runId,
    secrets: host.secrets,
    limits: plan.limits,
    transport: host.transport,
    clock: host.clock ?? realClock,
    signal,
    now: host.now,
    redactor: redactorFor(everySecret(host.secrets)),
    pace: makePace({
      maxConnections: plan.limits.maxConnections,
      maxRate: plan.limits.maxRate,
      clock: host.clock ?? realClock,
      signal,
    }),
    spend: budget.spend,
    record: (exchange) => {
      host.sink.exchange(`${JSON.stringify(exchange)}\n`);
      done += 1;
      host.onProgress?.({ kind: 'exchange', exchange, done, planned: requestCount(current) });
    },
  };
  const write = (end: RunEnd, access: readonly Access[]) => {
    const abortedBy = deadline.signal.aborted ? 'deadline' : 'signal';
    const record: RunRecord = {
      ...recordOf(current),
      id: runId,
      seed: runId,
      startedAt,
      access: access.flatMap(({ failures }) => failures),
      faults: faults.map((fault) => ({ ...fault, problem: talk.redactor.text(fault.problem) })),
      end,
      ...(end === 'aborted' && { abortedBy }),
    };
    host.sink.run(`${JSON.stringify(record, null, 2)}\n`);
  };

  try {
    write('running', []);
    host.onProgress?.({ kind: 'begun', runId });
    const access = await Promise.all(plan.instances.map((instance) => openAccess(plan, instance, talk)));
    current = settlePlan(plan, listsOf(access));
    write('running', access);
    host.onProgress?.({ kind: 'settled', plan: current });
    const open = reachable(current, access);
    await holdAll(
      open.filter(({ probe }) => !probe.exclusive),
      current,
      talk,
      faults,
    );
    for (const one of open.filter(({ probe }) => probe.exclusive))
      await holdAll([one], current, talk, faults);
    const end = endOf(signal, access, budget.exhausted());
    write(end, access);
    host.onProgress?.({ kind: 'ended', end });
  } finally {
    clearTimeout(timer);
  }
}

/** The model lists that came; where none came, models stay undecided. */
function listsOf(access: readonly Access[]): ModelLists {
  return new Map(access.flatMap(({ instance, models }) => (models ? [[instance, models] as const] : [])));
}

/** Probes other than the access call whose credentials all got through. */
function reachable(plan: Plan, access: readonly Access[]): PlannedProbe[] {
  return plan.probes.filter(({ probe, instance }) => {
    const closed = access
      .filter((one) => one.instance === instance)
      .flatMap(({ failures }) => failures.map(({ credential }) => credential));
    if (probe.id === 'models' || closed.includes('key')) return false;
    return !probe.inputs.some((input) => closed.some((credential) => input === `gateway.${credential}`));
  });
}

async function holdAll(
  probes: readonly PlannedProbe[],
  plan: Plan,
  talk: Talk,
  faults: ConductFault[],
): Promise<void> {
  await Promise.all(
    probes.map(async ({ probe, instance }, index) => {
      const planned = plan.instances.find(({ name }) => name === instance);
      if (!planned) return;
      try {
        await converse(probe, planned, index, talk);
      } catch (error) {
        if (!(error instanceof SayingFault)) throw error;
        faults.push({ instance, name: error.exchange, problem: error.message });
      }
    }),
  );
}

function recordOf(plan: Plan): Omit<RunRecord, 'id' | 'seed' | 'startedAt' | 'access' | 'faults' | 'end'> {
  return {
    kit: kitIdentity,
    release: plan.source.kit.catalogue.release,
    catalogueDigest: digestOf(plan.source.kit.catalogue),
    subject: plan.subject,
    selection: plan.selection,
    environment: plan.environment,
    consents: plan.consents,
    instances: plan.instances.map(({ plainHeaders: _, undecided, ...instance }) => ({
      ...instance,
      models: Object.fromEntries(
        Object.entries(instance.models).filter(([role]) => !undecided.some((open) => open === role)),
      ),
    })),
    features: plan.features,
    limits: plan.limits,
    tokensPlanned: plan.tokens,
    plainHttpHosts: plan.plainHttpHosts,
    ...(plan.tlsNotVerified && { tlsNotVerified: true }),
    attestations: plan.attestations,
    justifications: plan.justifications,
    platform: plan.platform,
  };
}

/** All secrets, and what the kit itself makes of them. */
function* everySecret(secrets: Secrets): Iterable<readonly [string, string]> {
  for (const [name, { value }] of secrets) {
    yield [name, value];
    if (isSignedToken(value)) yield [`${name}.wrongSignature`, withWrongSignature(value)];
  }
}

function budgetOf(allowed: number | undefined) {
  let left = allowed ?? Number.POSITIVE_INFINITY;
  let exhausted = false;
  return {
    spend: (tokens: number) => {
      if (tokens > left) exhausted = true;
      else left -= tokens;
      return tokens === 0 || !exhausted;
    },
    exhausted: () => exhausted,
  };
}

function endOf(signal: AbortSignal, access: readonly Access[], exhausted: boolean): RunEnd {
  if (signal.aborted) return 'aborted';
  const closed = access.filter(({ failures }) => failures.some(({ credential }) => credential === 'key'));
  if (access.length > 0 && closed.length === access.length) return 'environment';
  return exhausted ? 'budget' : 'complete';
}

function requestCount(plan: Plan): number {
  return plan.probes.flatMap(({ requests }) => requests).reduce((sum, { times }) => sum + times, 0);
}
