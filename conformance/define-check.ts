import type { Probe, Step, Steps } from './define-probe.ts';
import type { Answered } from './exchange.ts';
import type { probes } from './probes.generated.ts';
import type { RequirementId } from './release.ts';
import type { Placeholders, Text } from './text.ts';

type Probes = typeof probes;

/** Every exchange that the probes of this kit can make, with the type of its evidence. */
type EvidenceMap = UnionToIntersection<{ [Id in keyof Probes]: EvidenceOf<Probes[Id]> }[keyof Probes]>;

type EvidenceOf<P> =
  P extends Probe<infer Id, infer S>
    ? S extends Step<infer Body, infer Many>
      ? { readonly [K in Id]: Arity<Body, Many> }
      : S extends Steps
        ? {
            readonly [K in keyof S & string as `${Id}.${K}`]: S[K] extends Step<infer B, infer M>
              ? Arity<B, M>
              : never;
          }
        : never
    : never;

type Arity<Body, Many> = Many extends true ? readonly Answered<Body>[] : Answered<Body>;
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never;

/** The name of an exchange: `<probe>` or `<probe>.<step>`. */
export type ExchangeName = keyof EvidenceMap & string;

/** Asks for every answer of the interface's instance, whatever probe caused it. */
export type EveryAnswer = 'every-answer';

/** What a check's `run` receives: exactly the exchanges named in `needs`. */
export type Evidence<N extends string> = {
  readonly [K in N]: K extends EveryAnswer
    ? readonly Answered[]
    : K extends ExchangeName
      ? EvidenceMap[K]
      : never;
};

export type Messages = { readonly [message: string]: Text };

type DataOf<T extends Text> = {
  readonly [K in Placeholders<T['de']> | Placeholders<T['en']>]: string | number;
};

/** What a check says: a finding counts, a note never does, `inconclusive` says that nothing can be concluded. */
export type Statement<M extends Messages> = {
  readonly [K in keyof M & string]: {
    readonly kind?: 'finding' | 'note' | 'inconclusive';
    readonly message: K;
    /** The exchange that shows it. */
    readonly evidence: Answered;
    /** JSON pointer, event number or header name within the evidence. */
    readonly where?: string;
    /** What was expected and what was seen, as short language-neutral values. */
    readonly expected?: string;
    readonly seen?: string;
    /** Names a legacy form; a row whose `transition` accepts it makes this a note until its date. */
    readonly legacy?: string;
  } & (Placeholders<M[K]['de']> | Placeholders<M[K]['en']> extends never
    ? { readonly data?: undefined }
    : { readonly data: DataOf<M[K]> });
}[keyof M & string];

/** What a check may know of the run beside its evidence. */
export interface About {
  /** When the run began, RFC 3339; the only "now" there is. */
  readonly startedAt: string;
}

export interface CheckSpec<N extends ExchangeName | EveryAnswer, M extends Messages, Item> {
  /** File stem; states the fact that must hold. */
  readonly id: string;
  readonly verifies: RequirementId;
  readonly needs: readonly N[];
  /** Judges what documents say, not how they were served: so it also judges files that nobody serves yet. */
  readonly files?: true;
  readonly messages: M;
  /** The set that is judged item by item; an empty one is inconclusive, never passed. */
  readonly over?: (evidence: Evidence<N>) => Iterable<Item>;
  run(evidence: Evidence<N>, item: Item, about: About): Iterable<Statement<M>>;
}

/** A check with its types forgotten, as the engine runs it. */
export interface Check {
  readonly id: string;
  readonly verifies: RequirementId;
  readonly needs: readonly string[];
  readonly files?: true;
  readonly messages: Messages;
  readonly over?: (evidence: never) => Iterable<unknown>;
  run(evidence: never, item: never, about: About): Iterable<Statement<Messages>>;
}

/** A pure judgement over recorded exchanges: no I/O, no clock, no severity, no catching. */
export function defineCheck<
  const N extends ExchangeName | EveryAnswer,
  const M extends Messages,
  Item = undefined,
>(check: CheckSpec<N, M, Item>): Check {
  return check as unknown as Check;
}

const controlMessages = {
  controlRefused: {
    de: 'Die gültige Gegenprobe ({control}) wurde mit {status} beantwortet; aus der Ablehnung folgt daher nichts.',
    en: 'The valid control request ({control}) was answered with {status}, so nothing follows from a refusal.',
  },
} satisfies Messages;

type RejectionProbe = {
  [Id in keyof Probes]: `${Id & string}.before` extends ExchangeName ? Id & string : never;
}[keyof Probes];

type CaseOf<Id extends string> = ExchangeName extends infer N
  ? N extends `${Id}.${infer Case}`
    ? Exclude<Case, 'before' | 'after'>
    : never
  : never;

/**
 * A check that something is refused. It judges the cases only if the probe's control was accepted before and after.
 */
export function defineRejectionCheck<const Id extends RejectionProbe, const M extends Messages>(check: {
  readonly id: string;
  readonly verifies: RequirementId;
  readonly probe: Id;
  readonly cases: readonly CaseOf<Id>[];
  readonly messages: M;
  /** Judges the answer to one faulty request. */
  judge(answer: Answered, caseName: CaseOf<Id>): Iterable<Statement<M>>;
}): Check {
  const { probe, cases, judge, ...head } = check;
  return {
    ...head,
    needs: [`${probe}.before`, ...cases.map((name) => `${probe}.${name}`), `${probe}.after`],
    messages: { ...check.messages, ...controlMessages },
    *run(evidence: { readonly [name: string]: Answered }) {
      for (const control of ['before', 'after']) {
        const answer = evidence[`${probe}.${control}`];
        if (answer && (answer.response.status < 200 || answer.response.status > 299)) {
          yield {
            kind: 'inconclusive' as const,
            message: 'controlRefused',
            data: { control, status: answer.response.status },
            evidence: answer,
          };
          return;
        }
      }
      for (const name of cases) {
        const answer = evidence[`${probe}.${name}`];
        if (answer) yield* judge(answer, name) as Iterable<Statement<Messages>>;
      }
    },
  } as Check;
}
