import { readFile } from 'node:fs/promises';
import type { Target } from './target.ts';

/** What the tables need of a report; the report's schema is published, so its shape is no secret of ours. */
export interface JudgedReport {
  readonly requirements: readonly {
    readonly id: string;
    readonly interface: string;
    readonly level: string;
    readonly subject: string;
    readonly outcome?: string;
  }[];
}

/** A row of a product's table of what is not passed. */
export interface TableRow {
  readonly id: string;
  readonly level: string;
  readonly outcome: string;
}

/** Outcomes that a person has to explain. */
const unexplained = ['failed', 'inconclusive', 'blocked', 'kitError', 'notRun'];
const marks: Readonly<Record<string, string>> = {
  passed: '✓',
  failed: '✗',
  inconclusive: '?',
  notApplicable: '–',
};

/** The interfaces that are judged of a product. */
function interfacesOf({ interface: offered = 'gateway' }: Target): readonly string[] {
  return typeof offered === 'string' ? [offered] : offered;
}

/** Reads a report and keeps the rows on what the product offers: nothing else of it is judged. */
export async function readReport(file: URL, target: Target): Promise<JudgedReport> {
  const report: JudgedReport = JSON.parse(await readFile(file, 'utf8'));
  const offered = interfacesOf(target);
  return { requirements: report.requirements.filter((row) => offered.includes(row.interface)) };
}

/** The rows of a report that its product's README must explain, by id. */
export function rowsToExplain(report: JudgedReport): TableRow[] {
  return report.requirements
    .flatMap(({ id, level, outcome }) =>
      outcome !== undefined && unexplained.includes(outcome) ? [{ id, level, outcome }] : [],
    )
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** The rows a product's README explains. */
export function explainedRows(readme: string): TableRow[] {
  return [...readme.matchAll(/^\| ([A-Z]+-\d{3}) \| ([A-Z ]+) \| (\w+) \| .+ \| .+ \|$/gm)].map(
    ([, id = '', level = '', outcome = '']) => ({ id, level, outcome }),
  );
}

/** One line with the number of rows by outcome: "28 passed · 7 failed". */
export function countsLine(report: JudgedReport): string {
  const counts = new Map<string, number>();
  for (const { outcome } of report.requirements)
    if (outcome !== undefined) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(' · ');
}

/** A product's column in a table. */
export interface Column {
  readonly target: Target;
  readonly report: JudgedReport;
}

/** A table for each interface, with all rows that have an outcome and one column for each product. */
export function matrices(columns: readonly Column[]): string {
  const offered = new Set(columns.flatMap(({ target }) => interfacesOf(target)));
  return [...offered]
    .map((name) =>
      matrix(
        columns.filter(({ target }) => interfacesOf(target).includes(name)),
        name,
      ),
    )
    .join('\n\n');
}

/** The head of a product's column, linked to its folder. */
function columnTitle({ name, product, version }: Target): string {
  return `[${product} ${version}](${name}/README.md)`;
}

function matrix(columns: readonly Column[], offered: string): string {
  const [first] = columns;
  if (!first) return '';
  const head = ['Row', 'Level', ...columns.map(({ target }) => columnTitle(target))];
  const body = first.report.requirements
    .filter((row) => row.interface === offered && row.outcome !== undefined)
    .map(({ id, level }) => [
      id,
      level,
      ...columns.map(({ report }) => {
        const outcome = report.requirements.find((row) => row.id === id)?.outcome ?? '';
        return marks[outcome] ?? outcome;
      }),
    ]);
  const [headLine, ...lines] = [head, ...body].map((cells) => `| ${cells.join(' | ')} |`);
  return [headLine, `|${'---|'.repeat(head.length)}`, ...lines].join('\n');
}

/** Puts generated text between `<!-- name -->` and `<!-- /name -->`. */
export function withSection(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The page has no section ${name}.`);
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`;
}
