import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kit } from './kit.ts';
import {
  countsLine,
  explainedRows,
  type JudgedReport,
  matrices,
  readReport,
  rowsToExplain,
  withSection,
} from './outcomes.ts';
import { products } from './products.ts';

/** Hardly one of the products conforms today; the tables say why. */
const notConformant = 1;
const renewal = 'if this is intended, npm run targets -- --judge renews it';

const judged = new Map<string, { readonly code: number | null; readonly report: JudgedReport }>();
let work = '';

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pruefstein-judged-'));
  for (const target of products) {
    const { name } = target;
    const out = join(work, name);
    const recording = new URL(`${name}/recording`, import.meta.url).pathname;
    const { code } = await kit(['judge', recording, '--quiet', '--format', 'md', '--out', out]);
    judged.set(name, { code, report: await readReport(pathToFileURL(join(out, 'report.json')), target) });
  }
}, 60_000);

afterAll(() => rm(work, { recursive: true, force: true }));

function judgedAgain(name: string): { readonly code: number | null; readonly report: JudgedReport } {
  const found = judged.get(name);
  if (!found) throw new Error(`${name} was not judged`);
  return found;
}

describe.each(products)('the recording of $product $version', (target) => {
  const { name } = target;
  const folder = new URL(`${name}/`, import.meta.url);

  test('ends as it is known to end', () => {
    expect(judgedAgain(name).code).toBe(target.ends ?? notConformant);
  });

  test('gives the committed outcomes again', async () => {
    const committed = await readReport(new URL('report.json', folder), target);
    const outcomes = ({ requirements }: JudgedReport) =>
      requirements.map(({ id, outcome }) => `${id} ${outcome ?? 'no outcome'}`);
    expect(outcomes(judgedAgain(name).report), renewal).toEqual(outcomes(committed));
  });

  test('leaves open exactly the rows that its page explains', async () => {
    const page = await readFile(new URL('README.md', folder), 'utf8');
    expect(explainedRows(page)).toEqual(rowsToExplain(judgedAgain(name).report));
  });

  test('has the counts its page states', async () => {
    const page = await readFile(new URL('README.md', folder), 'utf8');
    expect(withSection(page, 'outcomes', countsLine(judgedAgain(name).report)), renewal).toBe(page);
  });

  test('holds no credential', async () => {
    for (const file of ['recording/run.json', 'recording/exchanges.ndjson', 'report.json', 'report.md'])
      expect(await readFile(new URL(file, folder), 'utf8')).not.toContain('-loopback-only');
  });
});

test('the table of all products states the judged outcomes', async () => {
  const page = await readFile(new URL('README.md', import.meta.url), 'utf8');
  const columns = products.map((target) => ({
    target,
    report: judgedAgain(target.name).report,
  }));
  expect(withSection(page, 'matrix', matrices(columns)), renewal).toBe(page);
});
