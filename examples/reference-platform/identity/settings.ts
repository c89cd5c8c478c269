/** What issuers may legally do in different ways; oddities set it. */
export interface IdentitySettings {
  /** Type in the header of access tokens; `JWT` is a legacy form. */
  readonly tokenType: 'at+jwt' | 'application/at+jwt' | 'JWT';
  /** How tokens are signed; `RS256` is a legacy form. */
  readonly algorithm: 'ES256' | 'PS256' | 'RS256';
  /** Whether one audience stands alone or in a list. */
  readonly audience: 'text' | 'list';
  /** Whether tokens carry claims that the standard does not name. */
  readonly furtherClaims: boolean;
  /** Whether a key for encryption and one to come are published as well. */
  readonly furtherKeys: boolean;
  /** Under which addresses the issuer describes itself. */
  readonly describedAt: 'both' | 'openid' | 'oauth';
  readonly keysType: 'application/json' | 'application/jwk-set+json';
  readonly keysCached: 'public, max-age=600' | 'no-cache';
}

export const usualIdentity: IdentitySettings = {
  tokenType: 'at+jwt',
  algorithm: 'ES256',
  audience: 'text',
  furtherClaims: false,
  furtherKeys: false,
  describedAt: 'both',
  keysType: 'application/json',
  keysCached: 'public, max-age=600',
};
