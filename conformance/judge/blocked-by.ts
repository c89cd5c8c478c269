import type { Requirement } from '../release.ts';
import type { CauseSeed } from './cause-seed.ts';
import { type Judgement, withoutEvidence } from './outcomes.ts';

/** What a requirement's not being passed makes of those that need its evidence; undefined if it is passed. */
export function blockedBy(judgeRow: Requirement, judged: Judgement): Judgement | undefined {
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
