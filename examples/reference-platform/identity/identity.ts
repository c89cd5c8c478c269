import { randomBytes } from 'node:crypto';
import type { Handler } from '../handler.ts';
import { createClients, type IdentityClient, type TenantName } from './clients.ts';
import { createKey, publicHalf } from './keys.ts';
import { createPublished } from './published.ts';
import type { IdentitySettings } from './settings.ts';
import { contextType, issueContext } from './user-context.ts';
import { type TokenClaims, verifyToken } from './verify.ts';

/** Where the issuer's paths begin. */
export const mount = '/identity';

/** The issuer of a platform and the resources' view of its tokens. */
export interface Identity {
  readonly issuer: string;
  /** What tokens are for, if nothing else is said: the gateway. */
  readonly resource: string;
  /** What tokens can be for as well: the connector. */
  readonly otherResource: string;
  readonly clients: readonly IdentityClient[];
  /** Answers what lies below `/identity`, and the addresses at which the issuer describes itself. */
  readonly fetch: Handler;
  /** Gives undefined for a token that is not valid for the resource; it is the gateway if absent. */
  verify(token: string, resource?: string): Promise<TokenClaims | undefined>;
  /** Gives undefined for a user context that is not valid at the gateway. */
  verifyContext(token: string): Promise<TokenClaims | undefined>;
  /** Fetches an access token for a client, as any client would; for the gateway if no resource is named. */
  issueToken(client: TenantName, resource?: string): Promise<string>;
  /** A signed user context for the gateway. */
  issueContext(): string;
}

/** Sets up the issuer. The provider's code is loaded with its first request only. */
export function createIdentity(
  origin: string,
  settings: IdentitySettings,
  onError: (error: unknown) => void,
): Identity {
  const issuer = origin + mount;
  const resource = `${origin}/v1`;
  const otherResource = `${origin}/mcp`;
  const key = createKey(settings.algorithm);
  const clients = createClients();
  const cookieSecret = randomBytes(32).toString('base64url');
  let provider: Promise<Handler> | undefined;

  async function start(): Promise<Handler> {
    const [{ createProvider }, { fromNode }] = await Promise.all([
      import('./provider.ts'),
      import('./node-bridge.ts'),
    ]);
    const keys = settings.furtherKeys ? [key, createKey(settings.algorithm)] : [key];
    const resources = [resource, otherResource];
    const made = createProvider({ issuer, resources, keys, cookieSecret, clients, settings, onError });
    return createPublished(fromNode(made.callback(), mount), issuer, settings);
  }

  const answer: Handler = async (request) => {
    provider ??= start();
    return (await provider)(request);
  };
  const expected = { issuer, key: publicHalf(key) };

  return {
    issuer,
    resource,
    otherResource,
    clients,
    fetch: answer,
    verify: (token, audience = resource) =>
      verifyToken(token, { ...expected, audience, type: settings.tokenType }),
    verifyContext: (token) => verifyToken(token, { ...expected, audience: resource, type: contextType }),
    async issueToken(name, wanted = resource) {
      const client = clients.find(({ id }) => id === name);
      if (!client) throw new RangeError(`There is no client ${name}.`);
      const { requestToken } = await import('./request-token.ts');
      return requestToken(answer, issuer, wanted, client);
    },
    issueContext: () => issueContext(issuer, resource, key),
  };
}
