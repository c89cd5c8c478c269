import { join } from 'node:path';
import { aimock } from '../aimock/start.ts';
import { serveByHand } from '../by-hand.ts';
import { installFromNpm } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '1.15.2';

/** Portkey's open gateway in front of aimock. It passes the client's key on: the upstream accepts or refuses it. */
export const portkey: Target = {
  name: 'portkey',
  product: 'Portkey AI Gateway',
  maker: 'Portkey',
  version,
  async start(): Promise<Running> {
    const upstream = await aimock.start();
    try {
      const modules = await installFromNpm(`portkey-${version}`, folder);
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const program = join(modules, '@portkey-ai', 'gateway', 'build', 'start-server.js');
      const { stop } = await launch({
        command: process.execPath,
        arguments: [program, '--headless', `--port=${port}`],
        readyAt: `${origin}/`,
      });
      return {
        url: `${origin}/v1`,
        environment: upstream.environment,
        addresses: { 'http://127.0.0.1:8787': origin, ...upstream.addresses },
        stop: async () => {
          await stop();
          await upstream.stop();
        },
      };
    } catch (error) {
      await upstream.stop();
      throw error;
    }
  },
};

if (import.meta.main) await serveByHand(portkey);
