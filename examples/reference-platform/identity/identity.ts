import { randomBytes } from 'node:crypto';
import type { Handler } from '../handler.ts';
import { createClients, type IdentityClient, type TenantName } from './clients.ts';
import { createKey, publicHalf } from './keys.ts';
import { type TokenClaims, verifyToken } from './verify.ts';

/** Where the issuer's paths begin. */
export const mount = '/identity';

/** The issuer of a platform and the gateway's view of its tokens. */
export interface Identity {
  readonly issuer: string;
  /** What tokens are for: the `resource` of a token request and the audience of a token. */
  readonly resource: string;
  readonly clients: readonly IdentityClient[];
  /** Answers what lies below `/identity`. */
  readonly fetch: Handler;
  /** Gives undefined for a token that is not valid. */
  verify(token: string): Promise<TokenClaims | undefined>;
  /** Fetches an access token for a client, as any client would. */
  issueToken(client: TenantName): Promise<string>;
}

/** Sets up the issuer. The provider's code is loaded with its first request only. */
export function createIdentity(origin: string, onError: (error: unknown) => void): Identity {
  const issuer = origin + mount;
  const resource = `${origin}/v1`;
  const key = createKey();
  const clients = createClients();
  const cookieSecret = randomBytes(32).toString('base64url');
  let provider: Promise<Handler> | undefined;

  async function start(): Promise<Handler> {
    const [{ createProvider }, { fromNode }] = await Promise.all([
      import('./provider.ts'),
      import('./node-bridge.ts'),
    ]);
    const made = createProvider(issuer, resource, key, cookieSecret, clients, onError);
    return fromNode(made.callback(), mount);
  }

  const answer: Handler = async (request) => {
    provider ??= start();
    return (await provider)(request);
  };

  return {
    issuer,
    resource,
    clients,
    fetch: answer,
    verify: (token) => verifyToken(token, { issuer, audience: resource, key: publicHalf(key) }),
    async issueToken(name) {
      const client = clients.find(({ id }) => id === name);
      if (!client) throw new RangeError(`There is no client ${name}.`);
      const { requestToken } = await import('./request-token.ts');
      return requestToken(answer, issuer, resource, client);
    },
  };
}
