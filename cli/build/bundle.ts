import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { builtins } from './builtins.ts';
import { fewerFiles } from './fewer-files.ts';
import { lean } from './lean.ts';

/** What was bundled. */
export interface Bundled {
  readonly files: readonly string[];
  readonly bytes: number;
  /** Absolute paths of all modules that went in. */
  readonly modules: readonly string[];
}

/**
 * What is loaded together goes into one file: finding and opening a module costs more than reading some that stay
 * unused. `--version` loads the first alone; whoever uses the library loads the kit and its interfaces.
 */
const groups = [
  { name: 'version', priority: 1, test: /\/cli\/(version|language)\.ts$/ },
  { name: 'start', test: /\/cli\/run\.ts$/ },
  { name: 'kit', test: /\/conformance\/(index|define-check|define-probe)\.ts$/ },
  { name: 'check', test: /\/cli\/commands\/check\.ts$/ },
  { name: 'report', test: /\/cli\/report\/(html|json|terminal)\.ts$/ },
];

/** Bundles command line and library into `dist`, a chunk per command. */
export async function bundle(root: string, dist: string): Promise<Bundled> {
  const build = await rolldown({
    cwd: root,
    input: { 'bin/main': 'cli/main.ts', index: 'conformance/index.ts' },
    platform: 'node',
    // Drops undici's second, experimental parser with its WebAssembly.
    transform: { define: { esbuildDetection: '1' } },
    plugins: [lean, builtins, fewerFiles],
    logLevel: 'warn',
    // One dependency of oidc-provider builds functions from texts of its own.
    checks: { eval: false },
  });
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    codeSplitting: { groups },
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Readable, for whoever wants to know what the tool does; minified it is no faster.
    minify: 'dce-only',
    sourcemap: false,
    // oidc-provider finds the life time of a token by the name of its class.
    keepNames: true,
  });
  await build.close();
  chmodSync(join(dist, 'bin/main.js'), 0o755);
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    files: chunks.map(({ fileName }) => fileName),
    bytes: chunks.reduce((sum, { code }) => sum + code.length, 0),
    modules: [...new Set(chunks.flatMap(({ moduleIds }) => moduleIds))],
  };
}
