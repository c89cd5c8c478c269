import { serveByHand } from '../by-hand.ts';
import { installFromNpm } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '2.4.0';

/** The official v2 packages with a tool of ours, in two forms side by side: two connectors of one platform. */
export const mcpSdkV2: Target = {
  name: 'mcp-sdk-v2',
  product: '@modelcontextprotocol/server',
  interface: 'connectors',
  version,
  async start(): Promise<Running> {
    const modules = await installFromNpm(`mcp-sdk-v2-${version}`, folder);
    const bare = await startForm('bare', modules);
    const express = await startForm('express', modules);
    return {
      url: `${bare.origin}/mcp`,
      environment: {},
      addresses: { 'http://127.0.0.1:3002': bare.origin, 'http://127.0.0.1:3003': express.origin },
      async stop() {
        await bare.stop();
        await express.stop();
      },
    };
  },
};

async function startForm(form: 'bare' | 'express', modules: string) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { stop } = await launch({
    command: process.execPath,
    arguments: [new URL('server.mjs', folder).pathname],
    environment: { MODULES: modules, FORM: form, PORT: String(port), NODE_ENV: 'production' },
    readyAt: `${origin}/mcp`,
  });
  return { origin, stop };
}

if (import.meta.main) await serveByHand(mcpSdkV2);
