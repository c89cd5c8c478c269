import { serveByHand } from '../by-hand.ts';
import { installFromNpm } from '../install.ts';
import { freePort, launch, type Started } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '2.4.0';

/** The official v2 packages with a tool of ours, in two forms side by side: two connectors of one platform. */
export const mcpSdkV2: Target = {
  name: 'mcp-sdk-v2',
  product: '@modelcontextprotocol/server',
  maker: 'MCP project',
  interface: 'connectors',
  version,
  async start(): Promise<Running> {
    const [barePort, expressPort] = [await freePort(), await freePort()];
    const bare = await startForm('bare', barePort);
    const express = await startForm('express', expressPort);
    const [bareOrigin, expressOrigin] = [`http://127.0.0.1:${barePort}`, `http://127.0.0.1:${expressPort}`];
    return {
      url: `${bareOrigin}/mcp`,
      environment: {},
      addresses: { 'http://127.0.0.1:3002': bareOrigin, 'http://127.0.0.1:3003': expressOrigin },
      async stop() {
        await bare.stop();
        await express.stop();
      },
    };
  },
};

/** Starts the mini server in one of its forms; the protected one takes tokens of an issuer. */
export async function startForm(
  form: 'bare' | 'express' | 'protected',
  port: number,
  issuer = '',
): Promise<Started> {
  const modules = await installFromNpm(`mcp-sdk-v2-${version}`, folder);
  return launch({
    command: process.execPath,
    arguments: [new URL('server.mjs', folder).pathname],
    environment: {
      MODULES: modules,
      FORM: form,
      PORT: String(port),
      ISSUER: issuer,
      NODE_ENV: 'production',
    },
    readyAt: `http://127.0.0.1:${port}/mcp`,
  });
}

if (import.meta.main) await serveByHand(mcpSdkV2);
