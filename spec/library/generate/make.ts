import { buildDescribed, buildLists, describedFolder, partsFolder } from './lists.ts';
import { sourceMapPath } from './source-map-path.ts';

/** What the generator makes: files by path, and folders that hold nothing else. */
export interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly owned: readonly string[];
  /** What the compiler warned of. */
  readonly warnings: readonly string[];
}

/** The lists of probes and checks alone; loads no compiler. */
export function makeLists(root: string): Made {
  return { files: buildLists(root), owned: [partsFolder], warnings: [] };
}

/**
 * Everything, in memory.
 * @throws Error whose message names every mistake in the sources, one a line
 */
export async function makeAll(root: string): Promise<Made> {
  const lists = buildLists(root);
  const { compileSpec } = await import('./compile.ts');
  const { buildRelease } = await import('./release-files.ts');
  const { recordRelease, releasePath } = await import('./release-record.ts');
  const compilation = await compileSpec(root);
  if (compilation.errors.length > 0) throw new Error(compilation.errors.join('\n'));
  const releases = [...new Set(compilation.documents.map((document) => document.release))].sort();
  const files = new Map(lists);
  for (const release of releases) {
    for (const [path, content] of await buildRelease(compilation, release)) files.set(path, content);
    files.set(releasePath(release), recordRelease(root, compilation, release));
  }
  for (const [path, content] of buildDescribed([...files.keys()], releases.at(-1) ?? ''))
    files.set(path, content);
  const { buildSourceMap } = await import('./source-map.ts');
  files.set(sourceMapPath, buildSourceMap(compilation, root));
  return {
    files,
    owned: [...releases.map((release) => `schemas/${release}`), describedFolder, partsFolder],
    warnings: compilation.warnings,
  };
}
