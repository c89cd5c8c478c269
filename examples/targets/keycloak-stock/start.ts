import { serveByHand } from '../by-hand.ts';
import { startKeycloak } from '../keycloak-server.ts';
import type { Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '26.7.3';

/** With a realm as it comes: one client with a service account, and nothing set. */
export const keycloakStock: Target = {
  name: 'keycloak-stock',
  product: 'Keycloak, realm as it comes',
  maker: 'Keycloak',
  interface: 'identity',
  version,
  start: () => startKeycloak(`keycloak-stock-${version}`, folder, 'stock'),
};

if (import.meta.main) await serveByHand(keycloakStock);
