import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Mutants } from '../define-mutants.ts';

const folder = join(import.meta.dirname, '..');

/** Files of checks and of what they share, relative to `conformance`. */
export const checkFiles: readonly string[] = globSync('checks/**/*.ts', { cwd: folder })
  .filter((file) => !/\.(mutant|test)\.ts$/.test(file))
  .toSorted();

/** Loads every table of mutants with the file it stands in. */
export async function loadMutants(): Promise<readonly { readonly file: string; readonly table: Mutants }[]> {
  const files = globSync('checks/**/*.mutant.ts', { cwd: folder }).toSorted();
  return await Promise.all(
    files.map(async (file) => {
      const loaded: { readonly default: Mutants } = await import(pathToFileURL(join(folder, file)).href);
      return { file, table: loaded.default };
    }),
  );
}

/** True if the table test beside the check expects the message, for what no single recorded run can show. */
export function isInTable(code: string): boolean {
  const [check = '', message = ''] = code.split('/');
  const table = globSync(`checks/**/${check}.test.ts`, { cwd: folder })[0];
  return table !== undefined && new RegExp(`[' ]${message}'`).test(readFileSync(join(folder, table), 'utf8'));
}
