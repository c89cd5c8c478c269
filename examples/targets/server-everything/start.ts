import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromNpm } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '2026.8.31';

/** The demonstration server of the MCP project: the older generation with sessions, no protection. */
export const serverEverything: Target = {
  name: 'server-everything',
  product: '@modelcontextprotocol/server-everything',
  maker: 'MCP project',
  interface: 'connectors',
  version,
  async start(): Promise<Running> {
    const modules = await installFromNpm(`server-everything-${version}`, folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const program = join(modules, '@modelcontextprotocol', 'server-everything', 'dist', 'index.js');
    const { stop } = await launch({
      command: process.execPath,
      arguments: [program, 'streamableHttp'],
      environment: { PORT: String(port) },
      readyAt: `${origin}/mcp`,
    });
    return { url: `${origin}/mcp`, environment: {}, addresses: { 'http://127.0.0.1:3001': origin }, stop };
  },
};

if (import.meta.main) await serveByHand(serverEverything);
