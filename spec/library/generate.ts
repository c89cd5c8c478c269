/**
 * Writes everything that is made from the sources: `schemas/`, `spec/releases/`, the lists of probes and checks.
 *
 *   node spec/library/generate.ts           writes what changed
 *   node spec/library/generate.ts --check   writes nothing; exits 1 on a warning and names each file out of date
 *   node spec/library/generate.ts --lists   only the lists of probes and checks, without the compiler
 *
 * Nothing is written unless everything could be made.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findStale, write } from './generate/files.ts';
import { type Made, makeAll, makeLists } from './generate/make.ts';
import { sourceMapPath } from './generate/source-map-path.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({ options: { check: { type: 'boolean' }, lists: { type: 'boolean' } } });

function check({ files, owned, warnings }: Made): void {
  const stale = findStale(root, files, owned).filter(({ path }) => path !== sourceMapPath);
  for (const { path, why } of stale) console.error(`${path}: ${why}; run npm run generate.`);
  if (stale.length + warnings.length > 0) process.exitCode = 1;
}

function update({ files, owned }: Made): void {
  const stale = findStale(root, files, owned);
  write(root, files, stale);
  for (const { path, why } of stale) console.log(`${why === 'superfluous' ? 'removed' : 'wrote'} ${path}`);
}

try {
  const made = values.lists ? makeLists(root) : await makeAll(root);
  for (const warning of made.warnings) console.error(warning);
  if (values.check) check(made);
  else update(made);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing was written.');
  process.exitCode = 1;
}
