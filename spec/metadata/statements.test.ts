import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import catalogue from '../../schemas/0.1/catalogue.json' with { type: 'json' };

/** The statements about metadata that this standard was made from. */
const statements: readonly number[] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52,
];

const ids = statements.map((number) => `META-${String(number).padStart(2, '0')}`);

/** What the rows of the metadata interface say they come from. */
const inRows = new Set(
  catalogue.requirements
    .filter((row) => row.interface === 'metadata')
    .flatMap(({ sources }) => sources)
    .filter(({ spec }) => spec === 'seed')
    .map(({ ref }) => ref),
);

/** What decisions settle, by their line `Settles: META-27, …`. */
const folder = join(import.meta.dirname, '../decisions');
const inDecisions = new Set(
  globSync('*.md', { cwd: folder })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((text) => text.match(/^Settles: .*$/gm) ?? [])
    .flatMap((line) => line.match(/META-[0-9]+/g) ?? []),
);

test('every statement has a row or a decision', () => {
  const without = ids.filter((id) => !inRows.has(id) && !inDecisions.has(id));
  expect(without).toEqual([]);
});

test('rows and decisions name only statements that exist', () => {
  const strange = [...inRows, ...inDecisions].filter((id) => !ids.includes(id));
  expect(strange).toEqual([]);
});

test('a row that bears the number of a statement comes from it', () => {
  const foreign = catalogue.requirements
    .filter(({ id }) => /^META-0/.test(id))
    .filter(({ id, sources }) => !sources.some(({ ref }) => `META-0${ref.slice(5)}` === id))
    .map(({ id }) => id);
  expect(foreign).toEqual([]);
});
