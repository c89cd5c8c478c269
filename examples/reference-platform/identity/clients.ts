import { randomBytes } from 'node:crypto';
import { createKey, type PrivateKey } from './keys.ts';

export type TenantName = 'tenant-a' | 'tenant-b' | 'low-privilege';

/** What a client proves itself with. */
export type ClientProof =
  | { readonly method: 'client_secret_basic'; readonly secret: string }
  | { readonly method: 'client_secret_post'; readonly secret: string }
  | { readonly method: 'private_key_jwt'; readonly privateKey: PrivateKey };

/** A client of the issuer: one per tenant, and one that may do nothing but list models. */
export interface IdentityClient {
  readonly id: TenantName;
  readonly tenant: string;
  /** Separated by spaces; all the client may ask for. */
  readonly scope: string;
  readonly proof: ClientProof;
}

/** The claims of the standard, under its namespace. */
export const platformClaims = {
  land: 'https://w3id.org/pruefstein/claims/land',
  tenant: 'https://w3id.org/pruefstein/claims/tenant',
  subjectType: 'https://w3id.org/pruefstein/claims/subject_type',
} as const;

/** The Land of the platform. Musterland has no code of its own. */
export const land = 'DE';

/** Every scope of gateway and connector. */
export const scopes = [
  'gateway:use',
  'gateway:restricted',
  'gateway:list',
  'connectors:list',
  'connectors:call',
] as const;

/** Clients with fresh secrets. */
export function createClients(): readonly IdentityClient[] {
  const secret = () => randomBytes(32).toString('base64url');
  return [
    {
      id: 'tenant-a',
      tenant: 'musterland-amt-a',
      scope: 'gateway:use gateway:restricted connectors:call',
      proof: { method: 'client_secret_basic', secret: secret() },
    },
    {
      id: 'tenant-b',
      tenant: 'musterland-amt-b',
      scope: 'gateway:use connectors:call',
      proof: { method: 'private_key_jwt', privateKey: createKey() },
    },
    {
      id: 'low-privilege',
      tenant: 'musterland-amt-a',
      scope: 'gateway:list connectors:list',
      proof: { method: 'client_secret_post', secret: secret() },
    },
  ];
}
