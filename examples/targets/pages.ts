import { readFile, writeFile } from 'node:fs/promises';
import { type Column, countsLine, matrices, readReport, withSection } from './outcomes.ts';
import { products } from './products.ts';
import { provenTables } from './proven.ts';

/** Writes the generated parts of the pages anew: the counts of each product, and the tables over all of them. */
export async function renewPages(): Promise<void> {
  const columns: Column[] = [];
  for (const target of products) {
    const folder = new URL(`${target.name}/`, import.meta.url);
    const report = await readReport(new URL('report.json', folder), target);
    await renew(new URL('README.md', folder), 'outcomes', countsLine(report));
    columns.push({ target, report });
  }
  await renew(new URL('README.md', import.meta.url), 'matrix', matrices(columns));
  await renew(new URL('README.md', import.meta.url), 'proven', provenTables(columns));
}

async function renew(file: URL, section: string, text: string): Promise<void> {
  await writeFile(file, withSection(await readFile(file, 'utf8'), section, text));
}
