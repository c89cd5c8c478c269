import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromPip } from '../install.ts';
import { startBehindKeycloak } from '../keycloak-server.ts';
import { launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '4.1.0';

/** A connector that takes only tokens of Keycloak made for it, verified by what FastMCP brings along. */
export const fastmcp: Target = {
  name: 'fastmcp',
  product: 'FastMCP behind Keycloak',
  maker: { issuer: 'Keycloak', resource: 'FastMCP' },
  interface: ['connectors', 'identity'],
  version,
  ends: 2,
  async start(): Promise<Running> {
    const programs = await installFromPip(`fastmcp-${version}`, folder);
    return startBehindKeycloak('http://127.0.0.1:3005', (port, issuer) =>
      launch({
        command: join(programs, 'python'),
        arguments: [new URL('server.py', folder).pathname],
        environment: {
          PORT: String(port),
          ISSUER: issuer,
          // Off unless asked for: then a foreign Origin is answered with 200.
          FASTMCP_HTTP_HOST_ORIGIN_PROTECTION: 'true',
          // Else it asks the network for a newer version of itself.
          FASTMCP_CHECK_FOR_UPDATES: 'off',
        },
        readyAt: `http://127.0.0.1:${port}/mcp`,
      }),
    );
  },
};

if (import.meta.main) await serveByHand(fastmcp);
