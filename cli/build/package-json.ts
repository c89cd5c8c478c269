import { readFileSync } from 'node:fs';

/** What the published package shares with the project's own package.json. */
interface ProjectPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

/** The package.json of the published package. It names no dependency: everything is bundled. */
export function packageJson(projectFile: string): string {
  const { name, version, description, license } = JSON.parse(
    readFileSync(projectFile, 'utf8'),
  ) as ProjectPackage;
  const published = {
    name,
    version,
    description,
    license,
    type: 'module',
    bin: { [name]: './bin/main.js' },
    exports: {
      '.': { types: './types/conformance/index.d.ts', default: './index.js' },
      './schemas/*': './schemas/*',
      './package.json': './package.json',
    },
    // What bundled undici and enableCompileCache need.
    engines: { node: '>=22.19' },
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
