import { serveByHand } from '../by-hand.ts';
import { installFromGo } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '1.2.1';

/** A library in Go by others than the MCP project, with a knowledge connector of ours, no protection. */
export const mcpGo: Target = {
  name: 'mcp-go',
  product: 'mcp-go',
  maker: 'mcp-go',
  interface: 'connectors',
  version,
  async start(): Promise<Running> {
    const program = await installFromGo(`mcp-go-${version}`, folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { stop } = await launch({
      command: program,
      arguments: [],
      environment: { PORT: String(port) },
      // A GET of the endpoint opens a stream that does not end.
      readyAt: `${origin}/`,
    });
    return { url: `${origin}/mcp`, environment: {}, addresses: { 'http://127.0.0.1:3006': origin }, stop };
  },
};

if (import.meta.main) await serveByHand(mcpGo);
