/** What the gateway needs to know of a valid access token. */
export interface TokenClaims {
  readonly clientId: string;
  readonly tenant: string | undefined;
  readonly scopes: readonly string[];
}
