import { placeOf } from '../decorators.ts';
import { compareIds } from '../row.ts';
import type { Compilation } from './compile.ts';
import { print } from './json.ts';

/** Where each row stands in the sources: `{ "GW-073": "spec/gateway/requirements/errors.tsp:60" }`; not committed. */
export function buildSourceMap({ program, book }: Compilation): string {
  const entries = [...book.rows.values()]
    .sort((a, b) => compareIds(a.row.id, b.row.id))
    .map(({ row, node }) => [row.id, placeOf(program, node)] as const);
  return print(Object.fromEntries(entries));
}
