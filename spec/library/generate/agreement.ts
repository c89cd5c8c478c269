import { rowsOf } from './catalogue.ts';
import type { Compilation, ServiceDocument } from './compile.ts';
import { isObject, type Json, objectAt } from './json.ts';
import { findTargets } from './targets.ts';

/** What rows and documents of a release say that does not fit together, one sentence each. */
export function disagreements(
  compilation: Compilation,
  release: string,
  documents: readonly ServiceDocument[],
): string[] {
  const rows = rowsOf(compilation, release);
  const ids = new Set(rows.map(({ row }) => row.id));
  return documents.flatMap(({ name, document }) => [
    ...judgedBy(document)
      .filter((id) => !ids.has(id))
      .map((id) => `${name}: a member says @judgedBy("${id}"), but there is no such row.`),
    ...unanswered(compilation, release, document),
  ]);
}

function judgedBy(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(judgedBy);
  if (!isObject(value)) return [];
  const own = value['x-judged-by'];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(judgedBy)];
}

/** Rows verified by a response whose target is no operation that describes the status. */
function unanswered(compilation: Compilation, release: string, document: Json): string[] {
  if (!isObject(document)) return [];
  const targets = findTargets(document);
  return rowsOf(compilation, release).flatMap(({ row }) => {
    const target = targets.get(row.id);
    if (row.verify.kind !== 'response' || !target) return [];
    const { status } = row.verify;
    const operation = Object.values(objectAt(document, 'paths'))
      .flatMap((item) => (isObject(item) ? Object.values(item) : []))
      .find((one) => isObject(one) && one.operationId === target.operation);
    if (!isObject(operation))
      return [
        `${row.id}: Verify.response(…) needs an operation as target, this is ${target.pointer || 'the interface'}.`,
      ];
    if (objectAt(operation, 'responses')[String(status)] !== undefined) return [];
    return [`${row.id}: ${target.operation} describes no answer with ${status}.`];
  });
}
