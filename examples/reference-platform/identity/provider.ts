import Provider, { type ClientMetadata, type Configuration, errors } from 'oidc-provider';
import { type IdentityClient, land, platformClaims, scopes } from './clients.ts';
import { type PrivateKey, publicHalf } from './keys.ts';
import type { IdentitySettings } from './settings.ts';
import { createStore } from './store.ts';

/** Life of an access token, in seconds. */
const tokenLife = 300;

/** What the provider is made of. */
export interface ProviderParts {
  readonly issuer: string;
  /** Resources that tokens can be asked for. */
  readonly resources: readonly string[];
  /** The first signs; the others are published only. */
  readonly keys: readonly PrivateKey[];
  readonly cookieSecret: string;
  readonly clients: readonly IdentityClient[];
  readonly settings: IdentitySettings;
  readonly onError: (error: unknown) => void;
}

/**
 * A real OpenID provider for machines: client credentials in, signed access tokens (RFC 9068) out. Settings that
 * look idle keep it from printing notices or from offering what it does not need.
 */
export function createProvider(parts: ProviderParts): Provider {
  const { clients, settings } = parts;
  const { algorithm } = settings;
  const configuration: Configuration = {
    adapter: createStore(),
    jwks: { keys: parts.keys.map((key) => ({ ...key })) },
    cookies: { keys: [parts.cookieSecret] },
    scopes: [...scopes],
    // Persons log in by code; the platform has none of them, so no client may.
    responseTypes: ['code'],
    clients: clients.map(metadataOf),
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    clientDefaults: { id_token_signed_response_alg: algorithm },
    enabledJWA: { idTokenSigningAlgValues: [algorithm], clientAuthSigningAlgValues: ['ES256'] },
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
      if (!client) return undefined;
      return {
        [platformClaims.land]: land,
        [platformClaims.tenant]: client.tenant,
        [platformClaims.subjectType]: 'service',
        ...(settings.furtherClaims && { azp: client.id, ver: '1.0', nbf: Math.floor(Date.now() / 1000) }),
      };
    },
    formats: {
      customizers: {
        jwt: (_context, _token, jwt) => {
          jwt.header = { typ: settings.tokenType };
          if (settings.audience === 'list') jwt.payload.aud = [jwt.payload.aud].flat();
        },
      },
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
          if (!parts.resources.includes(wanted)) throw new errors.InvalidTarget();
          return {
            scope: scopes.join(' '),
            audience: wanted,
            accessTokenFormat: 'jwt',
            accessTokenTTL: tokenLife,
            jwt: { sign: { alg: algorithm } },
          };
        },
      },
    },
  };
  const provider = new Provider(parts.issuer, configuration);
  // Else Koa prints errors; they go to onError instead.
  provider.silent = true;
  provider.on('server_error', (_context, error) => parts.onError(error));
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
    ...('secret' in proof
      ? { client_secret: proof.secret }
      : {
          token_endpoint_auth_signing_alg: 'ES256',
          jwks: { keys: [{ ...publicHalf(proof.privateKey) }] },
        }),
  };
}
