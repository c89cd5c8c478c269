import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromPip } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '2.3.0';

/** The official Python package with a knowledge connector of ours: both revisions at one address, no protection. */
export const mcpPython: Target = {
  name: 'mcp-python',
  product: 'mcp (Python)',
  maker: 'MCP project',
  interface: 'connectors',
  version,
  ends: 0,
  async start(): Promise<Running> {
    const programs = await installFromPip(`mcp-python-${version}`, folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { stop } = await launch({
      command: join(programs, 'python'),
      arguments: [new URL('server.py', folder).pathname],
      environment: { PORT: String(port) },
      readyAt: `${origin}/mcp`,
    });
    return { url: `${origin}/mcp`, environment: {}, addresses: { 'http://127.0.0.1:3004': origin }, stop };
  },
};

if (import.meta.main) await serveByHand(mcpPython);
