import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is on disk and differs from what the sources say. */
export interface Stale {
  readonly path: string;
  readonly why: 'missing' | 'differs' | 'superfluous';
}

/** Compares the wanted files with those on disk; folders in `owned` must contain nothing else. */
export function findStale(
  root: string,
  wanted: ReadonlyMap<string, string>,
  owned: readonly string[],
): Stale[] {
  const stale: Stale[] = [];
  for (const [path, content] of wanted) {
    const full = join(root, path);
    if (!existsSync(full)) stale.push({ path, why: 'missing' });
    else if (readFileSync(full, 'utf8') !== content) stale.push({ path, why: 'differs' });
  }
  for (const folder of owned)
    for (const entry of globSync(`${folder}/**/*`, { cwd: root, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/');
      if (entry.isFile() && !wanted.has(path)) stale.push({ path, why: 'superfluous' });
    }
  return stale.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Brings the disk up to date; each file appears whole or not at all. */
export function write(root: string, wanted: ReadonlyMap<string, string>, stale: readonly Stale[]): void {
  for (const { path, why } of stale) {
    const full = join(root, path);
    if (why === 'superfluous') {
      rmSync(full);
      continue;
    }
    mkdirSync(dirname(full), { recursive: true });
    const part = `${full}.${process.pid}.part`;
    writeFileSync(part, wanted.get(path) ?? '');
    renameSync(part, full);
  }
}
