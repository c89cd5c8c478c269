import type { Authorization, Instance, RequestSpec } from '../../request.ts';

/** The older handshake of MCP, which both generations of servers understand; it reads and changes nothing. */
const handshake = {
  jsonrpc: '2.0',
  id: 'pruefstein-identity',
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'pruefstein', version: '0.1.0' },
  },
};

/** A harmless call of the protected resource: a gateway lists its models, a connector says who it is. */
export function resourceRequest({ linked }: Instance, authorization: Authorization): RequestSpec {
  if (linked?.resource?.interface !== 'connectors')
    return { method: 'GET', to: 'resource', path: '/models', authorization };
  return {
    method: 'POST',
    to: 'resource',
    path: '',
    headers: { accept: 'application/json, text/event-stream' },
    body: { json: handshake },
    authorization,
  };
}
