import Provider, { type ClientMetadata, type Configuration, errors } from 'oidc-provider';
import { type IdentityClient, scopes, tenantClaim } from './clients.ts';
import { type PrivateKey, publicHalf } from './keys.ts';
import { createStore } from './store.ts';

/** Life of an access token, in seconds. */
const tokenLife = 300;

/**
 * A real OpenID provider for machines: client credentials in, signed access tokens (RFC 9068) out. Settings that
 * look idle keep it from printing notices or from offering what it does not need.
 */
export function createProvider(
  issuer: string,
  resource: string,
  key: PrivateKey,
  cookieSecret: string,
  clients: readonly IdentityClient[],
  onError: (error: unknown) => void,
): Provider {
  const configuration: Configuration = {
    adapter: createStore(),
    jwks: { keys: [{ ...key }] },
    cookies: { keys: [cookieSecret] },
    scopes: [...scopes],
    responseTypes: [],
    clients: clients.map(metadataOf),
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
    clientBasedCORS: () => false,
    findAccount: () => undefined,
    pairwiseIdentifier: (_context, accountId) => accountId,
    interactions: { url: () => '/' },
    ttl: {
      AccessToken: tokenLife,
      AuthorizationCode: 60,
      ClientCredentials: (_context, token) => token.resourceServer?.accessTokenTTL ?? tokenLife,
      Grant: 60,
      IdToken: 60,
      Interaction: 60,
      RefreshToken: 60,
      Session: 60,
    },
    extraTokenClaims: (_context, token) => {
      const client = clients.find(({ id }) => id === token.clientId);
      return client ? { [tenantClaim]: client.tenant } : undefined;
    },
    renderError: (context, out) => {
      context.type = 'application/json';
      context.body = JSON.stringify(out);
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        // Without a resource the token is opaque and of no use at the gateway.
        defaultResource: () => [],
        getResourceServerInfo: (_context, wanted) => {
          if (wanted !== resource) throw new errors.InvalidTarget();
          return {
            scope: scopes.join(' '),
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: tokenLife,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
  };
  const provider = new Provider(issuer, configuration);
  // Else Koa prints errors; they go to onError instead.
  provider.silent = true;
  provider.on('server_error', (_context, error) => onError(error));
  return provider;
}

function metadataOf({ id, scope, proof }: IdentityClient): ClientMetadata {
  return {
    client_id: id,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope,
    token_endpoint_auth_method: proof.method,
    ...(proof.method === 'client_secret_basic'
      ? { client_secret: proof.secret }
      : {
          token_endpoint_auth_signing_alg: 'ES256',
          jwks: { keys: [{ ...publicHalf(proof.privateKey) }] },
        }),
  };
}
