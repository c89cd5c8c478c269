import type { IdentityClient, TenantName } from './clients.ts';
import type { Identity } from './identity.ts';
import { contextHeader } from './user-context.ts';

/** A client as a configuration of the kit names it. */
interface ClientEntry {
  id: string;
  method?: 'client_secret_post' | 'private_key_jwt';
  secret?: string;
  privateKey?: string;
  scope: string;
}

/** The issuer as a configuration of the kit names it. */
export interface IdentityEntry {
  issuer: string;
  resource: string;
  otherResource: string;
  clients: { token: ClientEntry; tokenB: ClientEntry; lowToken: ClientEntry };
  contextHeader: string;
  contextToken: string;
}

/** Secrets stand in it as they are. */
export function identityEntry(
  identity: Pick<Identity, 'issuer' | 'resource' | 'otherResource' | 'clients' | 'issueContext'>,
): IdentityEntry {
  const { issuer, resource, otherResource, clients } = identity;
  const client = (name: TenantName) => clientEntry(clients.find(({ id }) => id === name));
  return {
    issuer,
    resource,
    otherResource,
    clients: { token: client('tenant-a'), tokenB: client('tenant-b'), lowToken: client('low-privilege') },
    contextHeader,
    contextToken: identity.issueContext(),
  };
}

function clientEntry(client: IdentityClient | undefined): ClientEntry {
  if (!client) throw new Error('A client is missing.');
  const { id, proof, scope } = client;
  if (proof.method === 'client_secret_basic') return { id, secret: proof.secret, scope };
  if (proof.method === 'client_secret_post') return { id, method: proof.method, secret: proof.secret, scope };
  return { id, method: proof.method, privateKey: JSON.stringify(proof.privateKey), scope };
}
