import { serveByHand } from '../by-hand.ts';
import { startKeycloak, keycloakVersion as version } from '../keycloak-server.ts';
import type { Target } from '../target.ts';

const folder = new URL('.', import.meta.url);

/** With a realm of ours, set up for this standard. Nothing fails that binds; there is no resource to call. */
export const keycloak: Target = {
  name: 'keycloak',
  product: 'Keycloak, realm for this standard',
  maker: 'Keycloak',
  interface: 'identity',
  version,
  ends: 2,
  start: () => startKeycloak(`keycloak-${version}`, folder, 'musterland'),
};

if (import.meta.main) await serveByHand(keycloak);
