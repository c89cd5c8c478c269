import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromNpm } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '9.3.0';
/** Any text will do: the product looks at no client. */
const secret = 'any-secret-loopback-only';

/** An issuer for tests that gives everybody a token: what must not pass for an issuer of an authority. */
export const oauth2MockServer: Target = {
  name: 'oauth2-mock-server',
  product: 'oauth2-mock-server',
  maker: 'oauth2-mock-server',
  interface: 'identity',
  version,
  async start(): Promise<Running> {
    const modules = await installFromNpm(`oauth2-mock-server-${version}`, folder);
    const port = await freePort();
    // It calls itself localhost, whatever address it listens on.
    const origin = `http://localhost:${port}`;
    const program = join(modules, 'oauth2-mock-server', 'dist', 'oauth2-mock-server.mjs');
    const { stop } = await launch({
      command: process.execPath,
      arguments: [program, '-a', '127.0.0.1', '-p', String(port)],
      readyAt: `${origin}/jwks`,
    });
    return {
      url: origin,
      environment: { MOCK_CLIENT_SECRET: secret },
      addresses: { 'http://localhost:8080': origin },
      stop,
    };
  },
};

if (import.meta.main) await serveByHand(oauth2MockServer);
