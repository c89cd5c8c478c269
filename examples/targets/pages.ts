import { readFile, writeFile } from 'node:fs/promises';
import { countsLine, type JudgedReport, matrix, readReport, withSection } from './outcomes.ts';
import { products } from './products.ts';
import type { Target } from './target.ts';

/** Writes the generated parts of the pages anew: the counts of each product, and the table of all of them. */
export async function renewPages(): Promise<void> {
  const columns: { title: string; report: JudgedReport }[] = [];
  for (const target of products) {
    const folder = new URL(`${target.name}/`, import.meta.url);
    const report = await readReport(new URL('report.json', folder));
    await renew(new URL('README.md', folder), 'outcomes', countsLine(report));
    columns.push({ title: columnTitle(target), report });
  }
  await renew(new URL('README.md', import.meta.url), 'matrix', matrix(columns));
}

/** The head of a product's column, linked to its folder. */
export function columnTitle({ name, product, version }: Target): string {
  return `[${product} ${version}](${name}/README.md)`;
}

async function renew(file: URL, section: string, text: string): Promise<void> {
  await writeFile(file, withSection(await readFile(file, 'utf8'), section, text));
}
