import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from './catalogue.ts';
import type { Compilation } from './compile.ts';
import { freezeRows, frozenChanges, type ReleaseRecord } from './freeze.ts';
import { isObject, print } from './json.ts';

/** Where a release is recorded. */
export function releasePath(release: string): string {
  return `spec/releases/${release}.json`;
}

/**
 * The record of a release as it should stand on disk: a draft follows the sources.
 * @throws with one sentence per change if the release is frozen and the sources differ
 */
export function recordRelease(root: string, compilation: Compilation, release: string): string {
  const documents = compilation.documents.filter((document) => document.release === release);
  const rows = freezeRows(
    rowsOf(compilation, release),
    documents.map(({ document }) => document),
  );
  const present = readRecord(root, release);
  const changes = frozenChanges(present, rows);
  if (changes.length > 0) throw new Error(changes.join('\n'));
  return print({ release, status: present.status, rows });
}

/** What is on disk; a release nobody recorded yet is a draft. */
function readRecord(root: string, release: string): ReleaseRecord {
  const path = join(root, releasePath(release));
  if (!existsSync(path)) return { release, status: 'draft', rows: {} };
  const record: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecord(record))
    throw new Error(`${releasePath(release)} is no release record: { release, status, rows }.`);
  return record;
}

function isRecord(value: unknown): value is ReleaseRecord {
  return isObject(value) && (value.status === 'draft' || value.status === 'frozen') && isObject(value.rows);
}
