import { answeredOf } from '../answers.ts';
import type { Answered, Exchange } from '../exchange.ts';
import { checkFor, everyAnswer, needsOf, stepOf } from '../needs.ts';
import { linkedInputs } from '../plan/inputs-of.ts';
import { linkedInstances } from '../plan/linked.ts';
import type { InterfaceId, Requirement, Statement } from '../release.ts';
import { blockedBy } from './blocked-by.ts';
import { type Judgement, withoutEvidence, worstOf } from './outcomes.ts';
import { type EvidenceSource, type Resolved, resolveNeed, troubleOf } from './resolve-need.ts';
import { judgeResponse } from './response-judge.ts';
import { runCheck } from './run-check.ts';
import { accessRows, judgingRequirements, unusable } from './usable.ts';

/** Judges requirements by what was recorded, whatever was planned or selected; each once per instance. */
export type RowJudge = (row: Requirement, instance: string) => Judgement;

/** Judges rows of one recording; a requirement that judges others' evidence is judged once and remembered. */
export function rowJudgeFor(source: EvidenceSource): RowJudge {
  const { kit, run, index } = source;
  const rows = new Map<string, Requirement>(kit.catalogue.requirements.map((row) => [row.id, row]));
  const judging = judgingRequirements(kit);
  const known = new Map<string, Judgement>();
  const unusableOnes = new Map<string, Judgement | undefined>();

  const judge: RowJudge = (row, instance) => {
    const key = `${instance} ${row.id}`;
    const judged = known.get(key) ?? provenUsable(row, instance, judgeEvidence(row, instance));
    known.set(key, judged);
    return judged;
  };

  function judgeEvidence(row: Requirement, instance: string): Judgement {
    const check = checkFor(kit, row.id);
    if (row.verify.kind === 'response') return judgeAnswers(row, instance);
    if (!check) {
      const problem = 'No check verifies this requirement.';
      return withoutEvidence('kitError', { kind: 'kit', where: row.id, problem });
    }
    const evidence: { [name: string]: Answered | readonly Answered[] } = {};
    for (const name of check.needs) {
      if (name === everyAnswer) {
        evidence[name] = everyAnswerOf(instance);
        continue;
      }
      const resolved = resolveNeed(source, instance, name);
      const stopped = obstruction(row, instance, name, resolved);
      if (stopped) return stopped;
      if (resolved.kind === 'answers')
        evidence[name] = resolved.many ? resolved.answers : resolved.answers[0];
      if (resolved.kind === 'unneeded') evidence[name] = [];
    }
    return runCheck(check, row, evidence, run.startedAt);
  }

  /** A `response` row judges its probe's answer and every other one that names it as judge. */
  function judgeAnswers(row: Requirement, instance: string): Judgement {
    const [own = ''] = needsOf(kit, row);
    const others = (judging.get(row.id) ?? []).filter(
      (name) => name !== own && index.named(instance, name).length > 0,
    );
    return worstOf([judgeNamed(own), ...others.map(judgeNamed)]);

    function judgeNamed(name: string): Judgement {
      const resolved = resolveNeed(source, instance, name);
      if (resolved.kind === 'none') return resolved.judgement;
      if (resolved.kind === 'malformed') return malformed(resolved.exchange);
      if (resolved.kind === 'unneeded') return withoutEvidence('notRun', { kind: 'notRecorded' });
      const [first, ...rest] = resolved.answers;
      const judged = (answer: Answered) => judgeResponse(kit, row, answer, run.startedAt);
      return worstOf([judged(first), ...rest.map(judged)]);
    }
  }

  /** Why a check cannot see an exchange: nothing came, or what came is not what its judging requirement demands. */
  function obstruction(
    row: Requirement,
    instance: string,
    name: string,
    resolved: Resolved,
  ): Judgement | undefined {
    const judgeOfStep = rows.get(stepOf(kit, name)?.judgedBy ?? '');
    if (resolved.kind === 'unneeded') {
      // That nothing was sent may be the very fault: an address that is none.
      if (!judgeOfStep || judgeOfStep.id === row.id) return undefined;
      const judged = judge(judgeOfStep, instance);
      // What stands in the way of the list that was to be read stands in the way of whoever wants to read it.
      return ['failed', 'blocked'].includes(judged.outcome) ? blockedBy(judgeOfStep, judged) : undefined;
    }
    if (judgeOfStep && judgeOfStep.id !== row.id) {
      if (resolved.kind === 'none' && resolved.judgement.outcome !== 'inconclusive')
        return resolved.judgement;
      return blockedBy(judgeOfStep, judge(judgeOfStep, instance));
    }
    if (resolved.kind === 'none') return resolved.judgement;
    return resolved.kind === 'malformed' ? malformed(resolved.exchange) : undefined;
  }

  /**
   * A server that never gave one usable answer has shown nothing: what is trivially true of it (it never listed two
   * equal ids, never failed with 5xx) is no conformance, and what cannot be concluded has one cause. Findings stand all
   * the same.
   */
  function provenUsable(row: Requirement, instance: string, judgement: Judgement): Judgement {
    if (judging.has(row.id)) return judgement;
    const isOpen = isInconclusive(judgement) || judgement.cause?.kind === 'requirement';
    if (judgement.outcome !== 'passed' && !isOpen) return judgement;
    const root =
      nothingUsable(row.interface, instance) ??
      (isOpen ? linkedUnusable(row, instance) : undefined) ??
      (isInconclusive(judgement)
        ? (accessFailed(row.interface, instance, judgement) ?? refusedAlike(row, instance, judgement))
        : undefined);
    return root ? { ...judgement, ...root } : judgement;
  }

  function nothingUsable(id: InterfaceId, instance: string): Judgement | undefined {
    const key = `${instance} ${id}`;
    if (!unusableOnes.has(key)) {
      const judges = [...judging.keys()].flatMap((name) => rows.get(name) ?? []);
      const own = judges.filter((one) => one.interface === id);
      unusableOnes.set(
        key,
        unusable(own, (one) => judge(one, instance)),
      );
    }
    return unusableOnes.get(key);
  }

  /**
   * If the answer to the access call is not usable, then that is why nothing follows from the same request sent again,
   * and why there is nothing to examine.
   */
  function accessFailed(id: InterfaceId, instance: string, judgement: Judgement): Judgement | undefined {
    const judges = accessRows(kit, id).map((row) => ({ row, judged: judge(row, instance) }));
    const failed = judges.find(({ judged }) => judged.outcome === 'failed' || isInconclusive(judged));
    if (!failed) return undefined;
    const own = requestsOf(instance, judgement);
    const isSame = [...requestsOf(instance, failed.judged)].some((request) => own.has(request));
    return isSame || isEmpty(judgement) ? blockedBy(failed.row, failed.judged) : undefined;
  }

  /**
   * A request that was refused in just the same way as one that a failed requirement is about, here or on an instance that
   * belongs to this one, needs no reason of its own: no control succeeds where the call as such does not.
   */
  function refusedAlike(row: Requirement, name: string, judgement: Judgement): Judgement | undefined {
    const own = refusalsOf(name, judgement);
    const instance = run.instances.find((one) => one.name === name);
    if (own.size === 0 || !instance) return undefined;
    const linked = linkedInstances(instance, run.instances);
    const others = linkedInputs(kit, row).flatMap((link) => linked[link] ?? []);
    // The answer as such comes before what is asked of it.
    const judges = [...judging.keys()]
      .flatMap((id) => rows.get(id) ?? [])
      .toSorted((a, b) => Number(b.verify.kind === 'response') - Number(a.verify.kind === 'response'));
    for (const one of [instance, ...others])
      for (const other of judges.filter((judgeRow) => judgeRow.interface === one.interface)) {
        const judged = judge(other, one.name);
        if (judged.outcome !== 'failed') continue;
        if ([...refusalsOf(one.name, judged)].some((refusal) => own.has(refusal)))
          return blockedBy(other, judged);
      }
    return undefined;
  }

  /** Method, address and status of what was refused among the exchanges of a judgement. */
  function refusalsOf(instance: string, { exchanges }: Judgement): Set<string> {
    const refused = index
      .all(instance)
      .filter(({ id, response }) => exchanges.includes(id) && response && response.status >= 400);
    return new Set(refused.map((one) => `${addressOf(one)} ${one.response?.status}`));
  }

  function requestsOf(instance: string, { exchanges }: Judgement): Set<string> {
    const judged = index.all(instance).filter(({ id }) => exchanges.includes(id));
    // What is asked of the same address is one question here, whatever is picked of the answer.
    return new Set(judged.map(addressOf));
  }

  /** What another interface does not answer cannot be compared with this one. */
  function linkedUnusable(row: Requirement, name: string): Judgement | undefined {
    const instance = run.instances.find((one) => one.name === name);
    if (!instance) return undefined;
    const linked = linkedInstances(instance, run.instances);
    return linkedInputs(kit, row)
      .flatMap((link) => linked[link] ?? [])
      .map((other) => nothingUsable(other.interface, other.name))
      .find((root) => root !== undefined && root.outcome !== 'notRun');
  }

  function everyAnswerOf(instance: string): Answered[] {
    return index
      .all(instance)
      .filter((exchange) => !troubleOf(kit, exchange))
      .flatMap((exchange) => answeredOf(exchange) ?? []);
  }

  return judge;
}

function addressOf({ request }: Exchange): string {
  return `${request.method} ${request.url.split('?', 1)[0]}`;
}

/** The check found nothing to hold on to; that nothing came at all has another cause. */
function isInconclusive({ outcome, cause }: Judgement): boolean {
  if (outcome !== 'inconclusive') return false;
  if (cause?.kind === 'unfit') return cause.fault.kind === 'noBasis';
  return cause === undefined || cause.kind === 'model';
}

/** The check found an empty set: see runCheck. */
function isEmpty({ cause }: Judgement): boolean {
  return cause?.kind === 'model' && cause.code.endsWith('/nothing-to-examine');
}

function malformed(exchange: Exchange): Judgement {
  const problem = exchange.problem ?? 'malformed';
  const finding: Statement = {
    code: 'transport/malformed',
    text: {
      de: `Die Antwort verletzt HTTP und ist nicht lesbar (${problem}).`,
      en: `The answer violates HTTP and cannot be read (${problem}).`,
    },
    instance: exchange.instance,
    exchange: exchange.id,
    seen: problem,
  };
  return { ...withoutEvidence('failed'), findings: [finding], examined: 1, exchanges: [exchange.id] };
}
