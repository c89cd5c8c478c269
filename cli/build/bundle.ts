import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { builtins } from './builtins.ts';

/** What was bundled. */
export interface Bundled {
  readonly files: readonly string[];
  readonly bytes: number;
  /** Absolute paths of all modules that went in. */
  readonly modules: readonly string[];
}

/**
 * Parts of undici that a client for HTTP/1.1 with bodies given as bytes never calls; with them node:http2 and
 * FormData would be loaded, which costs about 8 ms. `packed.test.ts` runs the bundle against a TLS server, since a
 * mistake here shows only at run time. The twin of the parser without SIMD stays: some machines need it.
 */
const unneeded = /(client-h2|h2c-client|web\/fetch\/(body|formdata)|web\/webidl(\/index)?)(\.js)?$/;

const stubs: Plugin = {
  name: 'undici-stubs',
  resolveId: {
    filter: { id: unneeded },
    handler: (id, importer) => (importer?.includes('/node_modules/undici/') ? `\0stub:${id}` : null),
  },
  load: {
    filter: { id: /^\0stub:/ },
    // Whoever takes a member gets something harmless; whoever calls one that is needed after all gets an error.
    handler: () => ({ code: 'module.exports = {};', moduleType: 'js' }),
  },
};

/** Bundles command line and library into `dist`, a chunk per command. */
export async function bundle(root: string, dist: string): Promise<Bundled> {
  const build = await rolldown({
    cwd: root,
    input: { 'bin/main': 'cli/main.ts', index: 'conformance/index.ts' },
    platform: 'node',
    // Drops undici's second, experimental parser with its WebAssembly.
    transform: { define: { esbuildDetection: '1' } },
    plugins: [stubs, builtins],
    logLevel: 'warn',
    // One dependency of oidc-provider builds functions from texts of its own.
    checks: { eval: false },
  });
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
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
