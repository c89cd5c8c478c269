import { randomUUID } from 'node:crypto';
import { clientOf } from '../define-probe.ts';
import { longestFirst } from '../plan/longest-first.ts';
import { type Plan, type PlannedProbe, settlePlan } from '../plan/plan.ts';
import { withLinked } from '../plan/plan-instances.ts';
import type { ConductFault, RunEnd } from '../recording/run-record.ts';
import { makeSecretStore } from '../secrets/secret-store.ts';
import type { Secret, Secrets } from '../secrets/secrets.ts';
import type { Transport } from '../transport.ts';
import type { Access } from './access.ts';
import { makeBudget } from './budget.ts';
import { letSpeak } from './client-conversation.ts';
import { type Clock, realClock } from './clock.ts';
import { converse, SayingFault, type Talk } from './conversation.ts';
import { isClosed, openPlatform, reachable } from './open-platform.ts';
import { callOthers } from './other-credentials.ts';
import { makePace } from './pace.ts';
import { makeTally, type ProgressEvent } from './progress.ts';
import { recordOf } from './record-of.ts';
import { makeRoom } from './room.ts';
import { seenBy } from './seen.ts';

/** What a run leans on; the library itself touches no file, terminal or environment. */
export interface Host {
  readonly secrets: Secrets;
  /** Told of every secret that comes up during the run: acquired tokens, what is made of them. */
  readonly onSecret?: (name: string, secret: Secret) => void;
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
 * Carries out a plan: the access calls with the main credentials, then all probes with growing concurrency, exclusive
 * ones last and alone. Everything is redacted and handed to the sink as it happens; nothing is judged.
 * @throws {TransportMistake | CredentialMistake} if an access call may not be sent at all
 * @throws what the sink throws; nothing is sent any more then
 */
export async function conduct(plan: Plan, host: Host): Promise<void> {
  const runId = host.runId ?? randomUUID();
  const startedAt = host.now().toISOString();
  const clock = host.clock ?? realClock;
  const deadline = new AbortController();
  const failure = new AbortController();
  const signal = AbortSignal.any([host.signal, deadline.signal, failure.signal]);
  const timer = setTimeout(() => deadline.abort(), plan.limits.runSeconds * 1000);
  const { maxConnections, maxRate } = plan.limits;
  const budget = makeBudget(plan.budget);
  const tally = makeTally(plan);
  const store = makeSecretStore(host.secrets, host.onSecret);
  const faults: ConductFault[] = [];
  const talk: Talk = {
    runId,
    secrets: store.secrets,
    keep: store.keep,
    origins: new Set(plan.origins),
    keySet: (issuer) => keySets.get(issuer),
    limits: plan.limits,
    transport: host.transport,
    clock,
    signal,
    now: host.now,
    redactor: store.redactor,
    room: makeRoom(plan.limits.maxRunBytes),
    pace: makePace({ maxConnections, maxRate, clock, signal }),
    spend: budget.spend,
    record: (exchange) => {
      host.sink.exchange(`${JSON.stringify(exchange)}\n`);
      host.onProgress?.({ kind: 'exchange', exchange, ...tally.done(exchange) });
    },
  };
  let current = plan;
  const keySets = new Map<string, unknown>();
  let access: readonly Access[] = [];
  const write = (end: RunEnd) => {
    const abortedBy = host.signal.aborted ? 'signal' : 'deadline';
    const aborted = end === 'aborted' ? ({ abortedBy } as const) : {};
    const course = { id: runId, startedAt, access, faults, end, ...aborted };
    host.sink.run(`${JSON.stringify(recordOf(current, course, store.redactor), null, 2)}\n`);
  };
  const hold = async ({ probe, instance }: PlannedProbe, priority: number) => {
    const planned = current.instances.find(({ name }) => name === instance);
    if (!planned) return;
    try {
      const linked = withLinked(planned, current.instances, current.origins);
      const client = clientOf(probe);
      if (client) await letSpeak(client, probe, linked, priority, talk);
      else await converse(probe, linked, priority, talk);
    } catch (error) {
      if (!(error instanceof SayingFault)) throw error;
      faults.push({ instance, ...error.fault });
    }
    tally.over(instance, probe.id);
  };
  /** All at once, as far as the pace allows; if one fails for a reason of ours, the others stop before it is thrown. */
  const together = async (tasks: readonly Promise<void>[]) => {
    const watched = tasks.map((task) =>
      task.catch((error: unknown) => {
        failure.abort();
        throw error;
      }),
    );
    const failed = (await Promise.allSettled(watched)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  };

  try {
    write('running');
    host.onProgress?.({ kind: 'begun', runId });
    access = await openPlatform(plan, talk, (issuer, keySet) => keySets.set(issuer, keySet));
    faults.push(...access.flatMap(({ fault }) => fault ?? []));
    current = settlePlan(plan, seenBy(plan, access));
    tally.plan(current);
    write('running');
    host.onProgress?.({ kind: 'settled', plan: current });
    const others = callOthers(current, access, talk);
    const side = longestFirst(reachable(current, access).filter(({ probe }) => !probe.exclusive));
    const begin = async (planned: PlannedProbe, priority: number) => {
      if (await others.admits(planned)) await hold(planned, priority);
    };
    await together([...others.calls, ...side.map(begin)]);
    access = others.addedTo(access);
    const alone = reachable(current, access).filter(({ probe }) => probe.exclusive);
    for (const planned of alone) await together([hold(planned, 0)]);
    const end = endOf(signal, plan, access, budget.exhausted());
    write(end);
    host.onProgress?.({ kind: 'ended', end });
  } finally {
    clearTimeout(timer);
  }
}

function endOf(
  signal: AbortSignal,
  { instances }: Plan,
  access: readonly Access[],
  exhausted: boolean,
): RunEnd {
  if (signal.aborted) return 'aborted';
  const failures = access.flatMap((one) => one.failures);
  if (instances.length > 0 && instances.every((one) => isClosed(one, failures))) return 'environment';
  return exhausted ? 'budget' : 'complete';
}
