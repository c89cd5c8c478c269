import { catalogue } from '../../conformance/index.ts';
import type { Validation as Document } from '../../schemas/0.1/types/validation.ts';
import { json as inert } from '../report/inert.ts';
import { kit, release } from '../version.ts';
import type { Validation } from './result.ts';

/** Generated types can be written to; ours cannot. */
type Fixed<T> = T extends object ? { readonly [Member in keyof T]: Fixed<T[Member]> } : T;

/** A validation as JSON; texts in both languages, places as lines and JSON pointers. */
export function renderJson({ startedAt, outcome, files, leftOut, unfollowed }: Validation): string {
  const $schema = `${catalogue.names.httpsNamespace}${release}/validation`;
  const document: Fixed<Document> = { $schema, kit, release, startedAt, outcome, files, leftOut, unfollowed };
  return inert(`${JSON.stringify(document, undefined, 2)}\n`);
}
