import { answeredOf } from '../answers.ts';
import { type Earlier, type Observing, type Probe, type Step, timesOf } from '../define-probe.ts';
import { type Answered, type Exchange, headerValue, type Json } from '../exchange.ts';
import { namedSteps } from '../needs.ts';
import { NoBasis } from '../no-basis.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import type { ConductFault } from '../recording/run-record.ts';
import type { RequestSpec } from '../request.ts';
import { type Redactor, redactExchange } from '../secrets/redact.ts';
import { type Secret, shortestSecret } from '../secrets/secrets.ts';
import { withoutSpread } from '../secrets/spread.ts';
import type { Transport } from '../transport.ts';
import type { Clock } from './clock.ts';
import { UnfitCredential } from './credentials.ts';
import { exchangeOf } from './exchange-of.ts';
import { type Health, type Pace, retryAfterMs } from './pace.ts';
import type { Room } from './room.ts';
import { ForeignAddress, type WireContext, wireRequest } from './wire.ts';

/** What conversations of one run share. */
export interface Talk extends WireContext {
  readonly transport: Transport;
  readonly pace: Pace;
  readonly redactor: Redactor;
  readonly room: Room;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Takes the tokens a request may cost from the budget; false if it is used up. */
  readonly spend: (tokens: number) => boolean;
  /** Keeps a redacted exchange. */
  readonly record: (exchange: Exchange) => void;
}

/** A request of a conversation, named. */
export interface Saying {
  readonly probe: string;
  readonly name: string;
  readonly instance: PlannedInstance;
  readonly priority: number;
  readonly step: Pick<Step, 'observe' | 'repeat' | 'acquires'>;
  /** Part of a repeated exchange's id, from 1. */
  readonly round?: number;
  /** What the conversation brought so far, for the facts its probe computes. */
  readonly earlier?: Earlier;
  /** Tokens that the conversation has obtained; its later requests use them instead of the run's. */
  readonly acquired?: Map<string, Secret>;
  /** Full name of the token that the run acquires; a probe's own is named after its instance and credential. */
  readonly keptAs?: string;
  /** Told of each attempt's exchange before anything in it is replaced; nothing of it may be kept. */
  readonly onRaw?: (raw: Exchange) => void;
}

/** Thrown to end a conversation whose next request could not be made; the message becomes the fault. */
export class SayingFault extends Error {
  override readonly name = 'SayingFault';
  readonly fault: Omit<ConductFault, 'instance'>;

  constructor(exchange: string, cause: unknown) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    super(problem, { cause });
    this.fault = { name: exchange, problem, ...kindOf(cause) };
  }
}

/** What is no mistake of the kit but lies in what the platform says or was given. */
function kindOf(cause: unknown): Pick<ConductFault, 'kind' | 'seen'> {
  if (cause instanceof ForeignAddress) return { kind: 'foreignAddress', seen: cause.seen };
  if (cause instanceof NoBasis) return { kind: 'noBasis', seen: cause.lacking };
  if (cause instanceof UnfitCredential) return { kind: cause.why, seen: cause.credential };
  return {};
}

/**
 * Holds the conversation of a probe: step after step, each seeing the redacted answers of those before. It ends early
 * when a request brings no whole answer, the run stops, or the budget is used up. `onExchange` sees the last attempt at
 * each request.
 * @throws {SayingFault} if a request cannot be made or may not be sent
 */
export async function converse(
  probe: Probe,
  instance: PlannedInstance,
  priority: number,
  talk: Talk,
  onExchange: (exchange: Exchange) => void = () => {},
): Promise<void> {
  const earlier: { [step: string]: Answered[] } = {};
  const acquired = new Map<string, Secret>();
  for (const [name, step] of namedSteps(probe)) {
    const stepName = name.slice(probe.id.length + 1) || probe.id;
    const answers: Answered[] = [];
    earlier[stepName] = answers;
    const times = timesOf(step, instance);
    for (let round = 1; round <= times; round += 1) {
      const spec = guarded(name, () => step.request(instance, earlier, round));
      if (!spec) break;
      const saying = {
        probe: probe.id,
        name,
        instance,
        priority,
        step,
        earlier,
        acquired,
        ...(step.repeat && { round }),
      };
      const exchange = await say(saying, spec, talk);
      if (exchange) onExchange(exchange);
      const answer = exchange && answeredOf(exchange);
      if (!answer && step.carriesOn && exchange && !talk.signal.aborted) continue;
      if (!answer) return;
      answers.push(answer);
      if (step.repeat?.until?.(answer, { rounds: answers, earlier, instance })) break;
      const pause = round < times ? (step.repeat?.pauseMs?.(instance) ?? 0) : 0;
      if (pause > 0) await talk.clock.wait(pause, talk.signal);
    }
  }
}

/** Longest series of attempts at one request: overload may be waited for twice, a broken connection mended once. */
const attempts = { overloaded: 3, broken: 2 } as const;

/** Sends one request, again where that is allowed; the last exchange is returned, all are recorded. */
export async function say(saying: Saying, spec: RequestSpec, talk: Talk): Promise<Exchange | undefined> {
  if (!talk.spend(spec.tokens ?? 0)) return undefined;
  for (let attempt = 1; ; attempt += 1) {
    if (!(await talk.pace.enter(saying.priority))) return undefined;
    const exchange = await sendOnce(saying, spec, attempt, talk);
    const trouble = troubleOf(exchange);
    // A repeated request that waits for a refusal wants to see it.
    const again = trouble !== 'none' && !saying.step.repeat?.until && attempt < attempts[trouble];
    talk.pace.leave(
      healthOf(exchange, saying),
      again && trouble === 'overloaded' ? pauseAfter(exchange, talk) : 0,
    );
    if (!again || talk.signal.aborted) return exchange;
  }
}

async function sendOnce(saying: Saying, spec: RequestSpec, attempt: number, talk: Talk): Promise<Exchange> {
  const exchange = await exchanged(saying, spec, attempt, talk).catch((cause: unknown) => {
    talk.pace.leave('unclear');
    throw new SayingFault(saying.name, cause);
  });
  talk.record(exchange);
  return exchange;
}

async function exchanged(saying: Saying, spec: RequestSpec, attempt: number, talk: Talk): Promise<Exchange> {
  const { instance, name, probe, round, step } = saying;
  const id = `${instance.name}/${name}${round ? `~${round}` : ''}${attempt > 1 ? `#${attempt}` : ''}`;
  const own = withAcquired(talk, saying.acquired);
  const request = wireRequest(spec, instance, own, spec.fresh === true || attempt > 1);
  const result = await talk.transport.send(request, talk.signal);
  const head = { id, name, probe, instance: instance.name, attempt };
  const raw = talk.room(await exchangeOf(head, request, result, talk.limits.maxExpandedBytes));
  keepAcquired(raw, saying, spec, talk);
  saying.onRaw?.(raw);
  const seen = observed(raw, step, observing(saying, own, talk.now()));
  return withoutSpread(redactExchange(seen, talk.redactor), talk.redactor);
}

/** The context of the run with the tokens that this conversation obtained itself. */
function withAcquired(talk: Talk, acquired: ReadonlyMap<string, Secret> | undefined): WireContext {
  return acquired?.size ? { ...talk, secrets: new Map([...talk.secrets, ...acquired]) } : talk;
}

/** Makes a secret of every token in an answer before anything of it is stored; it is for its resource only. */
function keepAcquired(
  raw: Exchange,
  { step, instance, acquired, keptAs }: Saying,
  spec: RequestSpec,
  talk: Talk,
): void {
  if (!step.acquires) return;
  const json = answeredOf(raw)?.json;
  const { credential, read } = step.acquires;
  const own = instance.identity?.resource;
  const asked = resourceAsked(spec);
  // What a probe asks for another resource is to be refused by the first, and so is sent there.
  const origin = URL.parse((keptAs ? asked : (own ?? asked)) ?? instance.url)?.origin ?? '';
  const token = read(json);
  for (const [name, value] of [[credential, token] as const, ...otherTokens(json)]) {
    if (value === undefined || value.length < shortestSecret) continue;
    const secret = { value, origin };
    talk.keep(name === credential && keptAs ? keptAs : `${instance.name}.${name}`, secret);
    if (name === credential) acquired?.set(`${instance.name}.${name}`, secret);
  }
}

function resourceAsked({ body }: RequestSpec): string | undefined {
  const resource = body && 'form' in body ? body.form.resource : undefined;
  return typeof resource === 'string' ? resource : undefined;
}

/** What else a token endpoint may hand out; nobody asked for it, and it is secret all the same. */
function* otherTokens(json: unknown): Iterable<readonly [name: string, value: string]> {
  for (const name of ['access_token', 'refresh_token', 'id_token']) {
    const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
    if (typeof value === 'string') yield [name, value];
  }
}

/** The exchange with the facts its probe computes from the raw answer. */
function observed(exchange: Exchange, step: Pick<Step, 'observe'>, context: Observing): Exchange {
  const answer = step.observe && answeredOf(exchange);
  if (!step.observe || !answer) return exchange;
  const observations: { readonly [name: string]: Json } = step.observe(answer, context);
  return { ...exchange, observations };
}

function observing({ earlier = {}, instance }: Saying, { secrets }: WireContext, now: Date): Observing {
  return {
    instance,
    earlier,
    now,
    credential: (name) => secrets.get(`${instance.name}.${name}`)?.value,
  };
}

function guarded<T>(exchange: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new SayingFault(exchange, cause);
  }
}

function troubleOf({ end, response }: Exchange): 'none' | 'overloaded' | 'broken' {
  if (end === 'closed') return 'broken';
  if (end !== 'complete' || !response) return 'none';
  if (response.status === 502 || response.status === 504) return 'broken';
  return response.status === 429 || response.status === 503 ? 'overloaded' : 'none';
}

function healthOf(exchange: Exchange, { step }: Saying): Health {
  if (exchange.end !== 'complete') return 'unclear';
  if (troubleOf(exchange) !== 'overloaded') return 'healthy';
  return exchange.response?.status === step.repeat?.provokes ? 'unclear' : 'overloaded';
}

/** Milliseconds to wait for an overloaded platform: what it asks for, a second if it asks for nothing, bounded. */
function pauseAfter({ response }: Exchange, talk: Talk): number {
  const asked = retryAfterMs(headerValue(response?.headers ?? [], 'retry-after'), talk.now().getTime());
  return Math.min(asked ?? 1000, talk.limits.pauseSeconds * 1000);
}
