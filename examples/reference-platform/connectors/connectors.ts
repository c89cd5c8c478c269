import { type Handler, isObject } from '../handler.ts';
import { callScope, type Principal, type Recognise } from './principals.ts';
import type { Protocol } from './protocol.ts';
import { createResource, type ProtectedResource } from './resource.ts';
import type { ConnectorSettings } from './settings.ts';

/** Path of the MCP endpoint. */
export const mount = '/mcp';

/** The connector of a platform: an MCP endpoint and what it says of itself as a protected resource. */
export interface Connector {
  readonly url: string;
  readonly fetch: Handler;
  readonly resource: ProtectedResource;
  close(): Promise<void>;
}

/** Sets up the connector. The protocol's code is loaded with the first request that gets that far. */
export function createConnector(parts: {
  readonly origin: string;
  readonly issuer: string;
  readonly recognise: Recognise;
  readonly settings: ConnectorSettings;
}): Connector {
  const { origin, recognise, settings } = parts;
  const resource = createResource(origin, mount, parts.issuer, settings);
  let protocol: Promise<Protocol> | undefined;

  return {
    url: origin + mount,
    resource,
    async fetch(request) {
      if (!isOwn(request, origin)) return misdirected();
      const authorization = request.headers.get('authorization');
      if (authorization === null) return resource.missing();
      const bearer = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
      const principal = bearer === undefined ? undefined : await recognise(bearer);
      if (!principal) return resource.invalid();
      if (!(await mayCall(principal, request))) return resource.insufficient();
      if (settings.refusesEarlier === 'legacy' && isEarlier(request)) return unknownToTheOlder();
      protocol ??= import('./protocol.ts').then(({ createProtocol }) => createProtocol(settings));
      return (await protocol).fetch(request, principal);
    },
    close: async () => void (await (await protocol)?.close()),
  };
}

/** Web pages of others must not reach the connector through a browser, by their own origin or by a name of theirs. */
function isOwn(request: Request, origin: string): boolean {
  const host = request.headers.get('host');
  const from = request.headers.get('origin');
  return (host === null || host === new URL(origin).host) && (from === null || from === origin);
}

/** Whether the header names a revision that is neither the newer nor the older one and earlier than both. */
function isEarlier(request: Request): boolean {
  const revision = request.headers.get('mcp-protocol-version') ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(revision) && revision < '2024-11-05';
}

/** MCP 2025-11-25 asks for the status and leaves the body open. */
function unknownToTheOlder(): Response {
  return new Response('Unsupported protocol version', { status: 400 });
}

function misdirected(): Response {
  const error = { code: -32600, message: 'Requests from this origin are not accepted.' };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 403 });
}

async function mayCall({ scopes }: Principal, request: Request): Promise<boolean> {
  if (scopes.includes(callScope) || request.method !== 'POST') return true;
  const message: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  return !(isObject(message) && message.method === 'tools/call');
}
