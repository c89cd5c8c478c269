import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromPip } from '../install.ts';
import { keycloak } from '../keycloak/start.ts';
import { startKeycloak } from '../keycloak-server.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const keycloakFolder = new URL('../keycloak/', import.meta.url);
const version = '4.1.0';

/** A connector that takes only tokens of Keycloak made for it: the one resource here that nobody of us protects. */
export const fastmcp: Target = {
  name: 'fastmcp',
  product: 'FastMCP behind Keycloak',
  interface: ['connectors', 'identity'],
  version,
  ends: 2,
  async start(): Promise<Running> {
    const programs = await installFromPip(`fastmcp-${version}`, folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const values = { CONNECTOR_URL: `${origin}/mcp` };
    const issuer = await startKeycloak(`keycloak-${keycloak.version}`, keycloakFolder, 'musterland', values);
    try {
      const { stop } = await launch({
        command: join(programs, 'python'),
        arguments: [new URL('server.py', folder).pathname],
        environment: {
          PORT: String(port),
          ISSUER: issuer.url,
          // Off unless asked for: then a foreign Origin is answered with 200.
          FASTMCP_HTTP_HOST_ORIGIN_PROTECTION: 'true',
          // Else it asks the network for a newer version of itself.
          FASTMCP_CHECK_FOR_UPDATES: 'off',
        },
        readyAt: `${origin}/mcp`,
      });
      return {
        url: `${origin}/mcp`,
        environment: issuer.environment,
        addresses: { ...issuer.addresses, 'http://127.0.0.1:3005': origin },
        stop: async () => {
          await stop();
          await issuer.stop();
        },
      };
    } catch (error) {
      await issuer.stop();
      throw error;
    }
  },
};

if (import.meta.main) await serveByHand(fastmcp);
