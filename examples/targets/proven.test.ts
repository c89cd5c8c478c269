import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readReport } from './outcomes.ts';
import { products } from './products.ts';
import { unprovenRows } from './proven.ts';

const decision = new URL('../../spec/decisions/0013-met-by-two-products.md', import.meta.url);

/** Rows named in the first column of a table: `| GW-006, GW-072 | … |`. */
function rowsNamed(page: string): string[] {
  const cells = [...page.matchAll(/^\| ([A-Z]+-\d{3}(?:, [A-Z]+-\d{3})*) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => cell.split(', ')).toSorted();
}

test('the decision names exactly the binding rows that fewer than two unrelated products meet', async () => {
  const columns = await Promise.all(
    products.map(async (target) => ({
      target,
      report: await readReport(new URL(`${target.name}/report.json`, import.meta.url), target),
    })),
  );
  const unproven = unprovenRows(columns).map(({ id }) => id);
  expect(rowsNamed(await readFile(decision, 'utf8'))).toEqual(unproven);
});
