import { createHash, randomBytes } from 'node:crypto';
import type { TenantName } from '../identity/clients.ts';
import type { TokenClaims } from '../identity/verify.ts';

/** The opaque tokens of the connector: one per tenant, and one that may do nothing but look at the list of tools. */
export interface ConnectorKeys {
  readonly token: string;
  readonly tokenB: string;
  readonly lowToken: string;
}

/** Who calls a connector. */
export interface Principal {
  readonly clientId: string;
  readonly tenant: string;
  readonly scopes: readonly string[];
}

/** What it takes to call tools; connecting and listing take no more than being known. */
export const callScope = 'connectors:call';

/** The clients of the issuer whose rights the opaque tokens carry. */
const clientOf: Readonly<Record<keyof ConnectorKeys, TenantName>> = {
  token: 'tenant-a',
  tokenB: 'tenant-b',
  lowToken: 'low-privilege',
};

/** Fresh tokens; those in `given` are kept. */
export function createConnectorKeys(given: Partial<ConnectorKeys>): ConnectorKeys {
  const fresh = (name: string) => `pst-mcp-${name}-${randomBytes(24).toString('base64url')}`;
  return {
    token: given.token ?? fresh('a'),
    tokenB: given.tokenB ?? fresh('b'),
    lowToken: given.lowToken ?? fresh('low'),
  };
}

/** Finds out whose bearer token it is; undefined if it is not valid. */
export type Recognise = (bearer: string) => Promise<Principal | undefined>;

/** Opaque tokens are looked up by digest, all others go to the issuer's verification. */
export function createRecognise(
  keys: ConnectorKeys,
  clients: readonly { readonly id: TenantName; readonly tenant: string }[],
  verify: (token: string) => Promise<TokenClaims | undefined>,
): Recognise {
  const tenants = new Map<string, string>(clients.map(({ id, tenant }) => [id, tenant]));
  const byDigest = new Map(
    (['token', 'tokenB', 'lowToken'] as const).map((name) => [digest(keys[name]), clientOf[name]]),
  );
  return async (bearer) => {
    const clientId = byDigest.get(digest(bearer));
    if (clientId !== undefined) {
      const scopes = clientId === 'low-privilege' ? [] : [callScope];
      return { clientId, tenant: tenants.get(clientId) ?? '', scopes };
    }
    const claims = await verify(bearer);
    const tenant = claims && tenants.get(claims.clientId);
    if (!claims || tenant === undefined) return undefined;
    return { clientId: claims.clientId, tenant, scopes: claims.scopes };
  };
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64');
}
