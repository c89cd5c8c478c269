import { answeredOf } from './answers.ts';
import type { CauseSeed } from './cause-seed.ts';
import type { Answered, Exchange } from './exchange.ts';
import { checkFor, everyAnswer, namedSteps, needsOf, stepOf } from './needs.ts';
import { type Judgement, withoutEvidence, worstOf } from './outcomes.ts';
import type { Requirement, Statement } from './release.ts';
import { type EvidenceSource, type Resolved, resolveNeed, troubleOf } from './resolve-need.ts';
import { judgeResponse } from './response-judge.ts';
import { runCheck } from './run-check.ts';

/** Judges requirements by what was recorded, whatever was planned or selected; each once per instance. */
export type RowJudge = (row: Requirement, instance: string) => Judgement;

/** Judges rows of one recording; a requirement that judges others' evidence is judged once and remembered. */
export function rowJudgeFor(source: EvidenceSource): RowJudge {
  const { kit, run, index } = source;
  const rows = new Map<string, Requirement>(kit.catalogue.requirements.map((row) => [row.id, row]));
  const judging = judgingRequirements(source);
  const known = new Map<string, Judgement>();

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
      return judged.outcome === 'failed' ? blockedBy(judgeOfStep, judged) : undefined;
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
   * equal ids, never failed with 5xx) is no conformance. Findings stand all the same.
   */
  function provenUsable(row: Requirement, instance: string, judgement: Judgement): Judgement {
    if (judgement.outcome !== 'passed' || judging.has(row.id)) return judgement;
    const judges = [...judging.keys()]
      .flatMap((id) => rows.get(id) ?? [])
      .filter((one) => one.interface === row.interface);
    if (judges.length === 0) return judgement;
    let root: Judgement | undefined;
    for (const judgeRow of judges) {
      const blocked = blockedBy(judgeRow, judge(judgeRow, instance));
      if (!blocked) return judgement;
      root ??= blocked.outcome === 'notRun' ? undefined : blocked;
    }
    return { ...judgement, ...(root ?? withoutEvidence('notRun', { kind: 'notRecorded' })) };
  }

  function everyAnswerOf(instance: string): Answered[] {
    return index
      .all(instance)
      .filter((exchange) => !troubleOf(kit, exchange))
      .flatMap((exchange) => answeredOf(exchange) ?? []);
  }

  return judge;
}

/** Requirements that judge whether an answer is usable, with the names of the exchanges they judge. */
function judgingRequirements({ kit }: EvidenceSource): Map<string, string[]> {
  const judging = new Map<string, string[]>();
  for (const probe of Object.values(kit.probes))
    for (const [name, { judgedBy }] of namedSteps(probe))
      if (judgedBy) judging.set(judgedBy, [...(judging.get(judgedBy) ?? []), name]);
  return judging;
}

/** What a requirement's not being passed makes of those that need its evidence; undefined if it is passed. */
function blockedBy(judgeRow: Requirement, judged: Judgement): Judgement | undefined {
  if (judged.outcome === 'passed') return undefined;
  const cause: CauseSeed | undefined =
    judged.outcome === 'failed' ? { kind: 'requirement', requirement: judgeRow.id } : judged.cause;
  if (!cause) {
    const problem = `Blocked by ${judgeRow.id}, which is ${judged.outcome} without a cause.`;
    return withoutEvidence('kitError', { kind: 'kit', where: judgeRow.id, problem });
  }
  const outcome = judged.outcome === 'notRun' || judged.outcome === 'kitError' ? judged.outcome : 'blocked';
  return { ...withoutEvidence(outcome, cause), exchanges: judged.exchanges };
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
