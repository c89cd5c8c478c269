import { type Earlier, step } from '../../define-probe.ts';
import type { Answered } from '../../exchange.ts';
import type { Instance, PrincipalName, RequestSpec } from '../../request.ts';

/** The address at which OpenID Connect Discovery describes an issuer. */
function openidAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** The address at which RFC 8414 describes an issuer: its path stands behind the suffix. */
function oauthAddress(issuer: string): string {
  const { origin, pathname } = new URL(issuer);
  return `${origin}/.well-known/oauth-authorization-server${pathname.replace(/\/$/, '')}`;
}

/** Reads the issuer's description under both addresses; one of them is enough. */
export const describing = {
  openid: step({
    request: ({ url }) => ({ method: 'GET', path: '', url: openidAddress(url) }),
  }),
  oauth: step({
    request: ({ url }) => ({ method: 'GET', path: '', url: oauthAddress(url) }),
  }),
};

/** The value of a member of the description that an earlier step brought. */
function described(earlier: Earlier, member: string): string | undefined {
  const answers = [...(earlier.openid ?? []), ...(earlier.oauth ?? [])];
  return answers.map((answer) => textAt(answer, member)).find((value) => value !== undefined);
}

function textAt({ response, json }: Answered, member: string): string | undefined {
  if (response.status !== 200 || typeof json !== 'object' || json === null) return undefined;
  const value: unknown = Reflect.get(json, member);
  return typeof value === 'string' && URL.canParse(value) ? value : undefined;
}

/** Reads the keys where the description says; an issuer without one is asked at the usual place. */
export function keysRequest(_issuer: Instance, earlier: Earlier): RequestSpec {
  const url = described(earlier, 'jwks_uri');
  return { method: 'GET', path: '/jwks', ...(url !== undefined && { url }) };
}

export interface TokenWish {
  readonly principal: PrincipalName;
  /** The resource the token is for; the configured one if absent. */
  readonly resource?: string | undefined;
}

/** Asks for a token with the client of a principal. */
export function tokenRequest(instance: Instance, earlier: Earlier, wish: TokenWish): RequestSpec {
  const { principal } = wish;
  const url = described(earlier, 'token_endpoint');
  const resource = wish.resource ?? instance.identity?.resource;
  const scope = instance.identity?.scopes?.[principal];
  return {
    method: 'POST',
    path: '/token',
    ...(url !== undefined && { url }),
    authorization: { use: 'client', of: principal },
    body: {
      form: {
        grant_type: 'client_credentials',
        ...(resource !== undefined && { resource }),
        ...(scope !== undefined && { scope }),
      },
    },
  };
}

/** The access token in a token answer. */
export function accessTokenIn(json: unknown): string | undefined {
  const token: unknown =
    typeof json === 'object' && json !== null ? Reflect.get(json, 'access_token') : undefined;
  return typeof token === 'string' && token !== '' ? token : undefined;
}
