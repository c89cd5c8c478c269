import { serveByHand } from '../by-hand.ts';
import { startBehindKeycloak } from '../keycloak-server.ts';
import { mcpSdkV2, startForm } from '../mcp-sdk-v2/start.ts';
import type { Target } from '../target.ts';

/** The mini server of the folder beside with the package's own protection; jose verifies tokens of Keycloak. */
export const mcpSdkV2Protected: Target = {
  name: 'mcp-sdk-v2-protected',
  product: '@modelcontextprotocol/server behind Keycloak',
  maker: { issuer: 'Keycloak', resource: 'MCP project' },
  interface: ['connectors', 'identity'],
  version: mcpSdkV2.version,
  start: () =>
    startBehindKeycloak('http://127.0.0.1:3007', (port, issuer) => startForm('protected', port, issuer)),
};

if (import.meta.main) await serveByHand(mcpSdkV2Protected);
