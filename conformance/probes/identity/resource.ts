import type { Authorization, Instance, RequestSpec } from '../../request.ts';
import { openingRequest } from '../connectors/messages.ts';

/**
 * A harmless call of the protected resource: a gateway lists its models, a connector says who it is, in the newest
 * generation of MCP that it speaks.
 */
export function resourceRequest({ linked }: Instance, authorization: Authorization): RequestSpec {
  if (linked?.resource?.interface !== 'connectors')
    return { method: 'GET', to: 'resource', path: '/models', authorization };
  return { ...openingRequest(linked.resource), to: 'resource', authorization };
}
