import { randomUUID } from 'node:crypto';
import {
  createMcpHandler,
  isLegacyRequest,
  McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import type { Principal } from './principals.ts';
import type { ConnectorSettings } from './settings.ts';
import { registerTools } from './tools.ts';

/** Answers MCP for a caller who is known already. */
export interface Protocol {
  fetch(request: Request, principal: Principal): Promise<Response>;
  close(): Promise<void>;
}

/** What the connector declares itself to be, by the extension mechanism of MCP. */
const extension = 'org.w3id.pruefstein/connector';

interface Session {
  readonly transport: WebStandardStreamableHTTPServerTransport;
  /** Only who opened it may use it. */
  readonly clientId: string;
}

/**
 * Both generations on one address, through the official server package. It decides by the request itself which of them
 * is meant; a server is built per request, or per session.
 */
export function createProtocol({ eras, sessions, framing }: ConnectorSettings): Protocol {
  const open = new Map<string, Session>();
  const modern = createMcpHandler((context) => serverFor(tenantOf(context.authInfo)), {
    legacy: 'reject',
    responseMode: framing === 'stream' ? 'sse' : 'auto',
    keepAliveMs: 0,
  });

  return {
    async fetch(request, principal) {
      const authInfo = {
        token: '',
        clientId: principal.clientId,
        scopes: [...principal.scopes],
        extra: { tenant: principal.tenant },
      };
      const legacy = eras === 'legacy' || (eras === 'both' && (await isLegacyRequest(request)));
      if (!legacy) return modern.fetch(request, { authInfo });
      return sessions ? inSession(request, principal, authInfo) : stateless(request, principal, authInfo);
    },
    async close() {
      await modern.close();
      for (const { transport } of open.values()) await transport.close();
    },
  };

  async function stateless(request: Request, principal: Principal, authInfo: object): Promise<Response> {
    // The handshake of a server without sessions leaves nothing that could be listened to or ended.
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: framing === 'json',
      keepAliveMs: 0,
    });
    await serverFor(principal.tenant).connect(transport);
    return transport.handleRequest(request, { authInfo: authInfo as never });
  }

  async function inSession(request: Request, principal: Principal, authInfo: object): Promise<Response> {
    const id = request.headers.get('mcp-session-id');
    const known = id === null ? undefined : open.get(id);
    if (id !== null && known?.clientId !== principal.clientId) return unknownSession();
    const transport = known?.transport ?? (await newSession(principal));
    return transport.handleRequest(request, { authInfo: authInfo as never });
  }

  async function newSession({ clientId, tenant }: Principal) {
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: framing === 'json',
      keepAliveMs: 0,
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void open.set(id, { transport, clientId }),
      onsessionclosed: (id) => void open.delete(id),
    });
    await serverFor(tenant).connect(transport);
    return transport;
  }
}

function unknownSession(): Response {
  const error = { code: -32001, message: 'There is no such session.' };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 404 });
}

function serverFor(tenant: string): McpServer {
  const server = new McpServer(
    { name: 'pruefstein-reference-connector', title: 'Wissenskonnektor', version: '0.1.0' },
    {
      capabilities: {
        // The list never changes, so nobody needs to wait for news of it.
        tools: { listChanged: false },
        extensions: { [extension]: { profileVersion: '0.1', classes: ['knowledge', 'utility'] } },
      },
      instructions: 'Erst mit search suchen, dann mit fetch den Volltext lesen.',
    },
  );
  registerTools(server, tenant);
  return server;
}

function tenantOf(authInfo: { readonly extra?: Record<string, unknown> } | undefined): string {
  const tenant = authInfo?.extra?.tenant;
  return typeof tenant === 'string' ? tenant : '';
}
