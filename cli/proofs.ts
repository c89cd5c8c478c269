import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Seeded defects by requirement: what a check is known to find. */
export type Proofs = { readonly [requirement: string]: readonly string[] };

const root = fileURLToPath(new URL('..', import.meta.url));

/** The seeded defects of the published package, or, in the repository, those beside the checks. */
export async function loadProofs(): Promise<Proofs> {
  const published = join(root, 'proofs.json');
  if (existsSync(published)) return JSON.parse(readFileSync(published, 'utf8')) as Proofs;
  collected ??= collectProofs();
  return await collected;
}

/** Two hundred files take a while to be found; whoever explains one requirement after the other waits once. */
let collected: Promise<Proofs> | undefined;

/** Reads the mutants beside the checks; `build.ts` puts the result into the package. */
export async function collectProofs(): Promise<Proofs> {
  const proofs: Record<string, string[]> = {};
  for (const file of globSync('conformance/checks/**/*.mutant.ts', { cwd: root }).toSorted()) {
    const loaded: unknown = await import(pathToFileURL(join(root, file)).href);
    const { default: declared } = loaded as { default: { kills: string; mutants: { title: string }[] } };
    const titles = declared.mutants.map(({ title }) => title);
    proofs[declared.kills] = [...(proofs[declared.kills] ?? []), ...titles];
  }
  return proofs;
}
