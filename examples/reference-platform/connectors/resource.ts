import { jsonAnswer } from '../gateway/error-answer.ts';
import { callScope } from './principals.ts';
import type { ConnectorSettings } from './settings.ts';

/** What the connector says of itself as a protected resource (RFC 9728), and how it refuses. */
export interface ProtectedResource {
  /** Path of the metadata document. */
  readonly metadataPath: string;
  metadata(): Response;
  /** No token was sent: a challenge without an error code (RFC 6750, 3.1). */
  missing(): Response;
  /** The token is not valid. */
  invalid(): Response;
  /** The token is valid and gives no right to what was asked for. */
  insufficient(): Response;
}

const suffix = '/.well-known/oauth-protected-resource';

export function createResource(
  origin: string,
  path: string,
  issuer: string,
  { metadata, namesScopes }: ConnectorSettings,
): ProtectedResource {
  const metadataPath = metadata === 'path' ? suffix + path : suffix;
  const scope = namesScopes ? { scope: callScope } : {};

  function refusal(status: number, message: string, parameters: Record<string, string>): Response {
    const challenge = Object.entries({ ...parameters, resource_metadata: origin + metadataPath })
      .map(([name, value]) => `${name}="${value}"`)
      .join(', ');
    // A JSON-RPC error without id, as the request has not been read yet.
    const body = { jsonrpc: '2.0', error: { code: -32001, message }, id: null };
    return jsonAnswer(body, status, { 'www-authenticate': `Bearer ${challenge}` });
  }

  return {
    metadataPath,
    metadata: () =>
      jsonAnswer({
        resource: origin + path,
        authorization_servers: [issuer],
        bearer_methods_supported: ['header'],
        resource_name: 'Wissenskonnektor Land Musterland',
        ...(namesScopes ? { scopes_supported: [callScope] } : {}),
      }),
    missing: () => refusal(401, 'Send an access token: Authorization: Bearer …', scope),
    invalid: () => refusal(401, 'The access token is not valid.', { error: 'invalid_token', ...scope }),
    insufficient: () =>
      refusal(403, 'The access token gives no right to call tools.', {
        error: 'insufficient_scope',
        scope: callScope,
      }),
  };
}
