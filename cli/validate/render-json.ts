import { json as inert } from '../report/inert.ts';
import { kit, release } from '../version.ts';
import type { Validation } from './result.ts';

/** A validation as JSON; texts in both languages, places as lines and JSON pointers. */
export function renderJson({ startedAt, outcome, files, leftOut }: Validation): string {
  const document = { kit, release, startedAt, outcome, files, leftOut };
  return inert(`${JSON.stringify(document, undefined, 2)}\n`);
}
