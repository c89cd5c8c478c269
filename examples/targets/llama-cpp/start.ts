import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromPip } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '2026.10.11549';
/** A test key for a process on this machine; it opens nothing else. */
const key = 'llama-key-loopback-only';

/** A real engine, with a model of random weights that is made on the spot. */
export const llamaCpp: Target = {
  name: 'llama-cpp',
  product: 'llama.cpp server (xllamacpp)',
  maker: 'llama.cpp',
  version,
  async start(): Promise<Running> {
    const programs = await installFromPip(`llama-cpp-${version}`, folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { stop } = await launch({
      command: join(programs, 'python'),
      arguments: [new URL('server.py', folder).pathname],
      environment: { PORT: String(port), KEY: key, PYTHONDONTWRITEBYTECODE: '1' },
      readyAt: `${origin}/health`,
    });
    return {
      url: `${origin}/v1`,
      environment: { LLAMA_KEY: key },
      addresses: { 'http://127.0.0.1:4020': origin },
      stop,
    };
  },
};

if (import.meta.main) await serveByHand(llamaCpp);
