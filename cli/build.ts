/**
 * Writes dist/, or the folder given as argument: the package as it is published, complete and without runtime
 * dependencies.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './build/bundle.ts';
import { noticesFor } from './build/notices.ts';
import { packageJson } from './build/package-json.ts';
import { writeTypes } from './build/types.ts';
import { collectProofs } from './proofs.ts';
import { shortest } from './run-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = resolve(process.argv[2] ?? join(root, 'dist'));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const bundled = await bundle(root, dist);
writeTypes(root, join(dist, 'types'));
copySchemas();
writeFileSync(join(dist, 'proofs.json'), `${JSON.stringify(await collectProofs(), null, 2)}\n`);
writeFileSync(join(dist, 'package.json'), packageJson(join(root, 'package.json')));
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), noticesFor(bundled, root));
for (const name of ['README.md', 'README.de.md', 'CHANGELOG.md', 'LICENSES']) {
  if (existsSync(join(root, name))) cpSync(join(root, name), join(dist, name), { recursive: true });
}
process.stdout.write(
  `${shortest(dist, root)}: ${bundled.files.length} files of code, ${Math.round(bundled.bytes / 1024)} KB\n`,
);

/** Schemas and catalogue as they are, for those who use the standard without TypeScript. */
function copySchemas(): void {
  cpSync(join(root, 'schemas'), join(dist, 'schemas'), {
    recursive: true,
    filter: (source) => !source.endsWith('.test.ts') && !basename(source).startsWith('.'),
  });
}
