import type { Check, Messages, Statement } from '../define-check.ts';
import type { Answered } from '../exchange.ts';
import type { Statement as ReportStatement, Requirement } from '../release.ts';
import { fill, type MessageData } from '../text.ts';
import { type Judgement, withoutEvidence } from './outcomes.ts';
import { type Spoken, sortStatements } from './statements.ts';

/** What a check is given: by name one answer, or several. */
export type EvidenceByName = { readonly [name: string]: Answered | readonly Answered[] };

/**
 * Runs a check over its evidence on one instance. An empty `over` is inconclusive; whatever the check throws is the
 * kit's fault and charged to nobody else.
 */
export function runCheck(
  check: Check,
  row: Requirement,
  evidence: EvidenceByName,
  startedAt: string,
): Judgement {
  const answers = Object.values(evidence).flat() as readonly Answered[];
  const exchanges = [...new Set(answers.map(({ id }) => id))];
  try {
    const { spoken, items } = everythingSaid(check, evidence, startedAt);
    if (items === 0) return { ...nothingToExamine(check), exchanges };
    const examined = check.over ? items : exchanges.length;
    return { ...sortStatements(spoken, row, startedAt), examined, exchanges };
  } catch (error) {
    const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return withoutEvidence('kitError', { kind: 'kit', where: check.id, problem: problem.slice(0, 300) });
  }
}

/** All that a check says of its evidence, and how many items it looked at. */
export function everythingSaid(
  check: Check,
  evidence: EvidenceByName,
  startedAt: string,
): { readonly spoken: readonly Spoken[]; readonly items: number } {
  const items = check.over ? [...check.over(evidence as never)] : [undefined];
  const said = items.flatMap((item) => [...check.run(evidence as never, item as never, { startedAt })]);
  return { spoken: said.map((statement) => speak(check, statement)), items: items.length };
}

function nothingToExamine(check: Check): Judgement {
  return withoutEvidence('inconclusive', {
    kind: 'model',
    code: `${check.id}/nothing-to-examine`,
    text: {
      de: 'Die Antworten enthielten nichts, woran sich die Anforderung zeigen könnte.',
      en: 'The answers held nothing on which the requirement could show.',
    },
  });
}

function speak(check: Check, statement: Statement<Messages>): Spoken {
  const template = check.messages[statement.message];
  if (!template) throw new Error(`The message ${statement.message} is not declared.`);
  const data = shortened((statement.data ?? {}) as MessageData);
  const { evidence, where, expected, seen, legacy } = statement;
  const report: ReportStatement = {
    code: `${check.id}/${statement.message}`,
    text: { de: fill(template.de, data), en: fill(template.en, data) },
    instance: evidence.instance,
    exchange: evidence.id,
    ...(where !== undefined && { where }),
    ...(expected !== undefined && { expected: short(expected) }),
    ...(seen !== undefined && { seen: short(seen) }),
  };
  return { kind: statement.kind ?? 'finding', statement: report, ...(legacy !== undefined && { legacy }) };
}

/** Values come from the platform and may be of any length. */
function shortened(data: MessageData): MessageData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? short(value) : value]),
  );
}

const longestValue = 200;

/** The beginning of a long value; no pair of surrogates is cut. */
export function short(value: string): string {
  if (value.length <= longestValue) return value;
  return `${value.slice(0, longestValue).replace(/[\ud800-\udbff]$/, '')}…`;
}
