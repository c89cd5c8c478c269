import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes the declarations of the library and keeps those that its public entry leads to. */
export function writeTypes(root: string, types: string): void {
  const flags = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly'];
  const project = ['-p', join(root, 'cli/build/tsconfig.json'), '--rootDir', root, '--outDir', types];
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, ...project, ...flags], { stdio: 'inherit' });
  const wanted = reachable(join(types, 'conformance/index.d.ts'), new Set());
  for (const file of globSync('**/*.d.ts', { cwd: types })) {
    if (!wanted.has(join(types, file))) rmSync(join(types, file));
  }
  for (const file of wanted) copyGiven(file, root, types);
}

/** The compiler passes over declarations that stand beside JavaScript: those of the validators. */
function copyGiven(file: string, root: string, types: string): void {
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.js'/g)) {
    const given = `${join(dirname(file), specifier ?? '')}.d.ts`;
    if (!existsSync(given)) cpSync(join(root, relative(types, given)), given);
  }
}

/** All declarations a declaration refers to, itself included. */
function reachable(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, specifier] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.ts['"]/g)) {
    reachable(`${join(dirname(file), specifier ?? '')}.d.ts`, seen);
  }
  return seen;
}
