import type { Answered, Exchange, Json } from './exchange.ts';
import type { InputName } from './inputs.ts';
import type { FeatureId, InterfaceId, RequirementId } from './release.ts';
import type { CredentialName, Instance, PrincipalName, RequestSpec } from './request.ts';
import type { Text } from './text.ts';

/** What a probe does to the platform; `write` and `hostile` need the operator's consent. */
export type ProbeClass = 'read' | 'cost' | 'write' | 'hostile';

/** The exchanges of the same probe recorded so far, by step. */
export type Earlier = { readonly [step: string]: readonly Answered[] };

/** What facts may be computed from beside the raw answer; what is secret in it may not be in them. */
export interface Observing {
  readonly instance: Instance;
  readonly earlier: Earlier;
  /** A credential of the instance as it is, given or acquired; undefined if it has none. */
  readonly credential: (name: CredentialName) => string | undefined;
  /** When the answer had arrived, by our clock. */
  readonly now: Date;
}

export interface StepSpec {
  /** Takes an access token out of the raw answer; it becomes a secret before anything is stored. */
  readonly acquires?: {
    /** `otherToken` is one of the first principal for the other resource; it may be sent to the first. */
    readonly credential: PrincipalName | 'otherToken';
    readonly read: (json: unknown) => string | undefined;
  };
  /**
   * Makes the request from the instance and from what earlier steps of this probe brought. `undefined` ends the step, for
   * steps made by `asNeeded` without its having been sent at all. `round` counts from 1.
   */
  readonly request: (instance: Instance, earlier: Earlier, round?: number) => RequestSpec | undefined;
  /**
   * An address that brings no whole answer does not end the conversation: the next round asks another one. Its checks see
   * every answer, also of an overloaded server and the beginning of one that is too large.
   */
  readonly carriesOn?: true;
  /**
   * The requirement whose being passed makes this answer usable. If it is not passed, every other check that
   * needs this exchange is blocked by it.
   */
  readonly judgedBy?: RequirementId;
  /** Computes facts from the raw answer that may not be stored; they are stored beside the exchange. */
  readonly observe?: (exchange: Answered, context: Observing) => { readonly [name: string]: Json };
}

/** What a repeated step may look at to decide whether it goes on. */
export interface Course {
  /** Its answers so far, the newest last. */
  readonly rounds: readonly Answered[];
  readonly earlier: Earlier;
  readonly instance: Instance;
}

/** When a repeated step ends, and how long it waits between two rounds. */
export interface Rounds {
  readonly until?: (exchange: Exchange, course: Course) => boolean;
  /** Status of a refusal that it brings about on purpose: no sign that the platform is overloaded. */
  readonly provokes?: 429;
  /** Milliseconds between an answer and the next request; none if absent. */
  readonly pauseMs?: (instance: Instance) => number;
}

/** What a client that is not ours gets in place of the network. */
export interface ClientLine {
  /**
   * Reaches the address of the instance and no other, with its usual credential; every request becomes an exchange.
   * Rejects as a network would if no whole answer comes.
   */
  readonly fetch: (url: string | URL, init?: RequestInit) => Promise<Response>;
  /** Aborted when the client has to stop; what it did until then counts. */
  readonly signal: AbortSignal;
}

/** What was seen of a client at work, computed by whoever drives it. */
export type ClientFacts = { readonly [name: string]: Json };

/** A client that is not ours and makes its requests itself. */
export interface ClientRun {
  /** How many requests it may make. */
  readonly most: number;
  /** False for an instance that it has nothing to say to, as far as is known. */
  readonly wanted: (instance: Instance) => boolean;
  /**
   * Lets the client work; undefined if there was nothing to do. It ends soon after the signal, and what the platform
   * does is a fact, not an error.
   */
  readonly converse: (instance: Instance, line: ClientLine) => Promise<ClientFacts | undefined>;
}

/** How often a request is sent at most; what is asked of several instances in turn depends on how many there are. */
export type Times = number | ((instance: Instance) => number);

/** How often a step is sent at most. */
export function timesOf({ repeat }: Pick<Step, 'repeat'>, instance: Instance): number {
  const times = repeat?.times ?? 1;
  return typeof times === 'function' ? times(instance) : times;
}

/** A step of a probe; `Body` is the type its judging requirement proves, `Many` whether it is sent repeatedly. */
export interface Step<Body = unknown, Many extends boolean = boolean> extends StepSpec {
  readonly repeat?: { readonly times: Times } & Rounds;
  /** Set if it need not be sent at all; what it brings may then be nothing. */
  readonly optional?: true;
  /** Set if a client makes the requests instead of `request`. */
  readonly client?: ClientRun;
  /** Type only, never set. */
  readonly shape?: { readonly body: Body; readonly many: Many };
}

/** A request sent once. */
export function step<Body = unknown>(spec: StepSpec): Step<Body, false> {
  return spec;
}

/** A request sent up to `times` times, one after the other, until `until` holds of an answer. */
export function repeated<Body = unknown>(times: Times, spec: StepSpec & Rounds): Step<Body, true> {
  const { until, provokes, pauseMs, ...rest } = spec;
  const rounds = { ...(until && { until }), ...(provokes && { provokes }), ...(pauseMs && { pauseMs }) };
  return { ...rest, repeat: { times, ...rounds } };
}

/** A request sent as long as it can be made, at most `times` times, and maybe never: its evidence may be empty. */
export function asNeeded<Body = unknown>(times: Times, spec: StepSpec & Rounds): Step<Body, true> {
  return { ...repeated<Body>(times, spec), optional: true };
}

interface ProbeHead<Id extends string> {
  readonly id: Id;
  /** The interface whose instances it speaks to; also the folder it lies in. */
  readonly interface: InterfaceId;
  /** What it does, as `plan` prints it. */
  readonly title: Text;
  readonly class: ProbeClass;
  /** Runs only if this feature is declared. */
  readonly feature?: FeatureId;
  /** What it cannot do without, beside the URL. */
  readonly inputs: readonly InputName[];
  /** Runs alone, after all others. */
  readonly exclusive?: true;
  /** The access call of its interface: sent before all others; if it is refused, nothing else is sent there. */
  readonly access?: true;
}

export type Steps = { readonly [name: string]: Step };

/** One conversation with the platform: the only code that causes I/O. */
export interface Probe<Id extends string = string, S extends Step | Steps = Step | Steps>
  extends ProbeHead<Id> {
  /** One step makes the exchange `<id>`; named steps make `<id>.<step>`, in their order. */
  readonly steps: S;
}

export function defineProbe<const Id extends string, S extends Step>(
  probe: ProbeHead<Id> & { readonly steps: S },
): Probe<Id, S>;
export function defineProbe<const Id extends string, S extends Steps>(
  probe: ProbeHead<Id> & { readonly steps: S },
): Probe<Id, S>;
export function defineProbe(probe: Probe): Probe {
  return probe;
}

/** True if the probe has a single, unnamed step. */
export function isSingle(steps: Step | Steps): steps is Step {
  return typeof steps.request === 'function';
}

/** Name under which the last exchange of a client's conversation carries what was seen of the client. */
export const clientFacts = 'client';

/**
 * A probe in which a client that is not ours speaks. Its requests are the exchanges `<id>~<round>`, at most `most`; each
 * is recorded like any other, and the facts stand beside the last one.
 */
export function defineConversation<const Id extends string>(
  probe: ProbeHead<Id> & ClientRun,
): Probe<Id, Step<unknown, true>> {
  const { most, wanted, converse, ...head } = probe;
  const none = asNeeded(most, { request: () => undefined });
  return { ...head, steps: { ...none, client: { most, wanted, converse } } };
}

/** The client that speaks in a probe, if one does. */
export function clientOf({ steps }: Probe): ClientRun | undefined {
  return isSingle(steps) ? steps.client : undefined;
}

/**
 * A probe for a fault that must be refused. Its positive control is part of it: the nearest valid request is sent
 * before (`before`) and after (`after`) the faulty ones.
 */
export function defineRejectionProbe<const Id extends string, Case extends string>(
  probe: ProbeHead<Id> & {
    /** The nearest valid request; it must be accepted, else nothing follows from a refusal. */
    readonly control: StepSpec['request'];
    readonly cases: { readonly [Name in Case]: StepSpec['request'] };
    /** Computes facts beside each answer, those to the control included. */
    readonly observe?: StepSpec['observe'];
  },
): Probe<Id, { readonly [Name in Case | 'before' | 'after']: Step<unknown, false> }> {
  const { control, cases, observe, ...head } = probe;
  const asked = (request: StepSpec['request']) => step({ request, ...(observe && { observe }) });
  const faulty = Object.entries<StepSpec['request']>(cases).map(
    ([name, request]) => [name, asked(request)] as const,
  );
  const steps = Object.fromEntries([['before', asked(control)], ...faulty, ['after', asked(control)]]) as {
    readonly [Name in Case | 'before' | 'after']: Step<unknown, false>;
  };
  return { ...head, steps };
}
