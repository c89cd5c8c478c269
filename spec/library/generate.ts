/**
 * Writes everything that is made from the sources: `schemas/`, and the lists of probes and checks.
 *
 *   node spec/library/generate.ts           writes what changed
 *   node spec/library/generate.ts --check   writes nothing; exits 1 and names each file that is out of date
 *   node spec/library/generate.ts --lists   only the lists of probes and checks, without the compiler
 *
 * Nothing is written unless everything could be made.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findStale, write } from './generate/files.ts';
import { buildLists } from './generate/lists.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

const { values } = parseArgs({ options: { check: { type: 'boolean' }, lists: { type: 'boolean' } } });

/** What a run of the generator makes: files by path, and folders that hold nothing else. */
interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly owned: readonly string[];
}

async function make(): Promise<Made> {
  const lists = buildLists(root);
  if (values.lists) return { files: lists, owned: [] };
  const { compileSpec } = await import('./generate/compile.ts');
  const { buildRelease } = await import('./generate/release-files.ts');
  const { buildSourceMap } = await import('./generate/source-map.ts');
  const compilation = await compileSpec(root);
  const complaints = values.check ? [...compilation.errors, ...compilation.warnings] : compilation.errors;
  for (const warning of compilation.warnings) console.error(warning);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const releases = [...new Set(compilation.documents.map((document) => document.release))].sort();
  const files = new Map(lists);
  for (const release of releases)
    for (const [path, content] of await buildRelease(compilation, release)) files.set(path, content);
  if (!values.check) files.set('spec/library/source-map.json', buildSourceMap(compilation));
  return { files, owned: releases.map((release) => `schemas/${release}`) };
}

try {
  const { files, owned } = await make();
  const stale = findStale(root, files, owned);
  if (values.check) {
    for (const { path, why } of stale) console.error(`${path}: ${why}; run npm run generate.`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    write(root, files, stale);
    for (const { path, why } of stale) console.log(`${why === 'superfluous' ? 'removed' : 'wrote'} ${join(path)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing was written.');
  process.exitCode = 1;
}
