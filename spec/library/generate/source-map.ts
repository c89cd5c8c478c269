import { placeOf } from '../places.ts';
import { compareIds } from '../row.ts';
import type { Compilation } from './compile.ts';
import { print } from './json.ts';

/** Where each row stands in the sources: `{ "GW-073": "spec/gateway/requirements/errors.tsp:60" }`; not committed. */
export function buildSourceMap({ book }: Compilation, root: string): string {
  const entries = [...book.rows.values()]
    .sort((a, b) => compareIds(a.row.id, b.row.id))
    .map(({ row, node }) => [row.id, placeOf(node, root)] as const);
  return print(Object.fromEntries(entries));
}
