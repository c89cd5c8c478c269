import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installFromMaven } from './install.ts';
import { freePort, launch, type Started } from './process.ts';
import type { Running } from './target.ts';

/** Client secret for a process on this machine; the realms are made with it. */
const secret = 'keycloak-secret-loopback-only';

/** The version that `keycloak/distribution.json` names. */
export const keycloakVersion = '26.7.3';
const ownFolder = new URL('./keycloak/', import.meta.url);

/**
 * Starts Keycloak with the realm for this standard, and a connector that is a resource of it.
 * @param usual the origin of the connector in `pruefstein.yaml`.
 */
export async function startBehindKeycloak(
  usual: string,
  connector: (port: number, issuer: string) => Promise<Started>,
): Promise<Running> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const values = { CONNECTOR_URL: `${origin}/mcp` };
  const issuer = await startKeycloak(`keycloak-${keycloakVersion}`, ownFolder, 'musterland', values);
  try {
    const { stop } = await connector(port, issuer.url);
    return {
      url: values.CONNECTOR_URL,
      environment: issuer.environment,
      addresses: { ...issuer.addresses, [usual]: origin },
      stop: async () => {
        await stop();
        await issuer.stop();
      },
    };
  } catch (error) {
    await issuer.stop();
    throw error;
  }
}

/**
 * Starts Keycloak with the one realm of a folder, on a data base in memory that is gone when it stops.
 * @param values what stands for the names in the realm's file, such as the address of a resource.
 */
export async function startKeycloak(
  name: string,
  folder: URL,
  realm: string,
  values: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const home = await installFromMaven(name, folder);
  const imports = join(home, 'data', 'import');
  await rm(imports, { recursive: true, force: true });
  await mkdir(imports, { recursive: true });
  await copyFile(new URL(`${realm}-realm.json`, folder), join(imports, `${realm}-realm.json`));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { stop } = await launch({
    command: 'sh',
    arguments: [
      join(home, 'bin', 'kc.sh'),
      'start',
      '--optimized',
      '--http-enabled=true',
      '--http-host=127.0.0.1',
      `--http-port=${port}`,
      '--hostname-strict=false',
      '--import-realm',
    ],
    environment: { ...values, KC_CLIENT_SECRET: secret, JAVA_OPTS_APPEND: '-Xmx700m' },
    readyAt: `${origin}/realms/${realm}/.well-known/openid-configuration`,
    // Java starts, fills a data base and imports a realm.
    readyWithinMs: 240_000,
  });
  return {
    url: `${origin}/realms/${realm}`,
    environment: { KEYCLOAK_CLIENT_SECRET: secret },
    addresses: { 'http://127.0.0.1:8080': origin },
    stop,
  };
}
