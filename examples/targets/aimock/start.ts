import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromNpm } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '1.43.0';
/** A test key for a process on this machine; it opens nothing else. */
const key = 'sk-aimock-loopback-only';

/** The deterministic mock server, alone. It is also the upstream of the gateways beside it. */
export const aimock: Target = {
  name: 'aimock',
  product: 'aimock',
  maker: 'aimock',
  version,
  async start(): Promise<Running> {
    const modules = await installFromNpm(`aimock-${version}`, folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const program = join(modules, '@copilotkit', 'aimock', 'dist', 'cli.js');
    const fixtures = new URL('fixtures.json', folder).pathname;
    const { stop } = await launch({
      command: process.execPath,
      arguments: [program, '--port', String(port), '--fixtures', fixtures],
      environment: { AIMOCK_API_KEYS: key },
      readyAt: `${origin}/v1/models`,
    });
    return {
      url: `${origin}/v1`,
      environment: { AIMOCK_KEY: key },
      addresses: { 'http://127.0.0.1:4010': origin },
      stop,
    };
  },
};

if (import.meta.main) await serveByHand(aimock);
