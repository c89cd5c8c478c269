import { answeredOf } from '../answers.ts';
import { clientFacts } from '../define-probe.ts';
import type { Answered, Exchange } from '../exchange.ts';
import type { Kit } from '../kit.ts';
import { probeOf, stepOf } from '../needs.ts';
import type { RecordingIndex } from '../recording/recording-index.ts';
import type { ConductFault, RunRecord } from '../recording/run-record.ts';
import type { CauseSeed, UnfitFault } from './cause-seed.ts';
import { type Judgement, withoutEvidence } from './outcomes.ts';
import { refusedClient } from './refused-client.ts';

/** The answers a need stands for, or why there are none. */
export type Resolved =
  | { readonly kind: 'answers'; readonly answers: readonly [Answered, ...Answered[]]; readonly many: boolean }
  /** The step was not needed, and so nothing is missing. */
  | { readonly kind: 'unneeded' }
  | { readonly kind: 'none'; readonly judgement: Judgement }
  /** The platform's HTTP cannot be parsed: a finding of whoever judges this exchange. */
  | { readonly kind: 'malformed'; readonly exchange: Exchange };

/** Where needs are looked up. */
export interface EvidenceSource {
  readonly kit: Kit;
  readonly run: RunRecord;
  readonly index: RecordingIndex;
}

/** Finds the answers for one name of `needs` on an instance. */
export function resolveNeed({ kit, run, index }: EvidenceSource, instance: string, name: string): Resolved {
  const step = stepOf(kit, name);
  // Which of its addresses gave no answer can be told only if all of them were asked.
  const cut = step?.carriesOn ? missing(run, instance, name) : undefined;
  if (cut && cut.cause?.kind !== 'notRecorded') return none(cut);
  const rounds = index.named(instance, name);
  const many = step?.repeat !== undefined;
  // What a client came to rests on all that it was answered.
  const broken = step?.client && rounds.find((exchange) => troubleOf(kit, exchange));
  // Without what was seen of the client, its requests show nothing.
  const isSeen = rounds.some(({ observations }) => observations?.[clientFacts]);
  if (step?.client && !broken && rounds.length > 0 && !isSeen) return none(missing(run, instance, name));
  const answerIn = (one: Exchange): Answered | undefined => {
    if (step?.carriesOn) return answeredOf(one) ?? beginningOf(one);
    return troubleOf(kit, one) ? undefined : answeredOf(one);
  };
  const answers = broken ? [] : rounds.flatMap((one) => answerIn(one) ?? []);
  const [first, ...rest] = answers;
  const refused = first && refusedClient(kit, index, instance, first);
  if (refused) return none(refused);
  if (first) return { kind: 'answers', answers: [first, ...rest], many };
  // A probe ends with the first answer that does not come; what would have followed is missing for the same reason.
  const lost =
    broken ??
    rounds.at(-1) ??
    index
      .ofProbe(instance, probeOf(name))
      .find((one) => !stepOf(kit, one.name)?.carriesOn && troubleOf(kit, one));
  if (lost?.end === 'malformed') return { kind: 'malformed', exchange: lost };
  const trouble = lost && troubleOf(kit, lost);
  if (lost && trouble === 'aborted') return none(withoutEvidence('notRun', abortedBy(run)));
  if (lost && trouble)
    return none({
      ...withoutEvidence('inconclusive', { kind: 'transport', exchange: lost.id, seen: trouble }),
      exchanges: [lost.id],
    });
  const judgement = missing(run, instance, name);
  const isForeseen = step?.optional && judgement.cause?.kind === 'notRecorded';
  // Other exchanges show that the instance was spoken to; this step then found no occasion.
  return isForeseen && index.all(instance).length > 0 ? { kind: 'unneeded' } : none(judgement);
}

/** What was cut at a limit of ours is an answer all the same, and none that could be read. */
function beginningOf(exchange: Exchange): Answered | undefined {
  const { response, end } = exchange;
  return response && end === 'limit' ? { ...exchange, response, json: undefined } : undefined;
}

function none(judgement: Judgement): Resolved {
  return { kind: 'none', judgement };
}

function missing(run: RunRecord, instance: string, name: string): Judgement {
  const fault = run.faults.find((one) => one.instance === instance && probeOf(one.name) === probeOf(name));
  if (fault && isUnfit(fault)) return withoutEvidence('inconclusive', { kind: 'unfit', fault });
  if (fault) return withoutEvidence('kitError', { kind: 'kit', where: fault.name, problem: fault.problem });
  if (run.end === 'aborted' || run.end === 'running') return withoutEvidence('notRun', abortedBy(run));
  if (run.end === 'budget') return withoutEvidence('notRun', { kind: 'budget' });
  return withoutEvidence('notRun', { kind: 'notRecorded' });
}

function isUnfit(fault: ConductFault): fault is UnfitFault {
  return fault.kind !== undefined;
}

function abortedBy(run: RunRecord): CauseSeed {
  return { kind: 'aborted', by: run.end === 'running' ? 'killed' : (run.abortedBy ?? 'signal') };
}

/** Statuses after which a request was sent again; if it ends with one, the platform was not able to answer. */
const overload = [429, 502, 503, 504];

/**
 * Why an exchange brought no answer that can be judged; undefined if it did. A body cut at our own limit says
 * nothing about the platform, and neither does an overload that outlasted our patience.
 */
export function troubleOf(kit: Kit, exchange: Exchange): string | undefined {
  const { end, response, problem, attempt } = exchange;
  if (end !== 'complete') return problem && end !== 'aborted' ? `${end} (${problem})` : end;
  if (!response) return 'closed';
  if (response.body.cut) return response.body.cut;
  const waitsForRefusal = stepOf(kit, exchange.name)?.repeat?.until !== undefined;
  if (attempt > 1 && !waitsForRefusal && overload.includes(response.status))
    return `status ${response.status}`;
  return undefined;
}
