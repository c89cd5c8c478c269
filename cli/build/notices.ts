import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundled } from './bundle.ts';

/** Packages whose code stands inside the generated validators. */
const generatedFrom = ['ajv', 'ajv-formats', 'fast-deep-equal', 'fast-uri'];

/** Names, versions and licence texts of all packages whose code was bundled; their licences demand it. */
export function noticesFor({ modules }: Bundled, root: string): string {
  const folders = modules.flatMap(
    (path) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const generated = generatedFrom.map((name) => join(root, 'node_modules', name));
  return [...new Set([...folders, ...generated])]
    .toSorted()
    .map(noticeOf)
    .join(`\n${'-'.repeat(79)}\n\n`);
}

function noticeOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text =
    file === undefined ? 'The package carries no licence text.' : readFileSync(join(folder, file), 'utf8');
  return `${about.name} ${about.version} (${about.license ?? 'no licence named'})\n\n${text.trim()}\n`;
}
