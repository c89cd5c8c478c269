import type { Column, JudgedReport } from './outcomes.ts';
import type { Target } from './target.ts';

/** What binds must be met today by this many products that have nothing to do with each other. */
const enough = 2;

/** Rows on resources that take tokens: met by whoever protects the resource, not by the issuer. */
const onResources = ['IAM-027', 'IAM-028', 'IAM-029', 'IAM-037', 'IAM-128'];

/** A binding row and the makers of the products that meet it. */
export interface ProvenRow {
  readonly id: string;
  readonly level: string;
  readonly metBy: readonly string[];
}

/** The binding rows on the interfaces of the recorded products, each with the makers of those that meet it. */
function provenRows(columns: readonly Column[]): ProvenRow[] {
  const rows = new Map<string, { level: string; metBy: Set<string> }>();
  for (const { target, report } of columns)
    for (const { id, level, outcome } of report.requirements.filter(isBinding)) {
      const row = rows.get(id) ?? { level, metBy: new Set<string>() };
      const maker = makerOf(target, id);
      if (outcome === 'passed' && maker !== undefined) row.metBy.add(maker);
      rows.set(id, row);
    }
  return [...rows]
    .map(([id, { level, metBy }]) => ({ id, level, metBy: [...metBy].toSorted() }))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** The binding rows that fewer than two unrelated products meet. */
export function unprovenRows(columns: readonly Column[]): ProvenRow[] {
  return provenRows(columns).filter(({ metBy }) => metBy.length < enough);
}

/** How many of the binding rows are proven, those that are not, and who meets which. */
export function provenTables(columns: readonly Column[]): string {
  const rows = provenRows(columns);
  const few = unprovenRows(columns);
  const count = `${rows.length - few.length} of ${rows.length} binding rows are met by two or more; these are not:`;
  const all = '<details><summary>Who meets which</summary>';
  return [count, '', table(few), '', all, '', table(rows), '', '</details>'].join('\n');
}

function table(rows: readonly ProvenRow[]): string {
  const lines = rows.map(({ id, level, metBy }) => `| ${id} | ${level} | ${metBy.join(', ') || 'nobody'} |`);
  return ['| Row | Level | Met by |', '|---|---|---|', ...lines].join('\n');
}

function isBinding({ level, subject, outcome }: JudgedReport['requirements'][number]): boolean {
  return level.startsWith('MUST') && subject === 'product' && outcome !== undefined;
}

function makerOf({ maker }: Target, id: string): string | undefined {
  if (typeof maker === 'string' || maker === undefined) return maker;
  return id.startsWith('IAM') && !onResources.includes(id) ? maker.issuer : maker.resource;
}
