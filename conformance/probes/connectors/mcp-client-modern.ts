import { defineConversation } from '../../define-probe.ts';
import { revisions } from '../../read/mcp.ts';
import { speaks } from './messages.ts';
import {
  clientInfo,
  clientTimeout,
  mostRequests,
  stockClients,
  trusting,
  tryOut,
  withoutNews,
} from './stock-client.ts';

/** The official client of the newest generation, bound to it: it does not fall back to the older one. */
export default defineConversation({
  id: 'mcp-client-modern',
  interface: 'connectors',
  title: { de: 'Handelsüblicher Client für MCP 2026-07-28', en: 'Stock client of MCP 2026-07-28' },
  class: 'read',
  inputs: [],
  most: mostRequests,
  wanted: (instance) => speaks(instance, 'modern'),
  async converse(instance, line) {
    if (!instance.connector?.eras?.includes('modern')) return undefined;
    const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
    const client = new Client(clientInfo, {
      versionNegotiation: { mode: { pin: revisions.modern } },
      jsonSchemaValidator: trusting,
      // Without it the client prints that there are no tools, and shows none.
      enforceStrictCapabilities: true,
    });
    const transport = new StreamableHTTPClientTransport(new URL(instance.url), { fetch: withoutNews(line) });
    const stock = {
      connect: async () => {
        await client.connect(transport, clientTimeout);
        return client.getNegotiatedProtocolVersion();
      },
      // Not `listTools`, which writes names of tools it leaves out to the console.
      list: (cursor: string | undefined) =>
        client.request(
          { method: 'tools/list', params: cursor === undefined ? {} : { cursor } },
          clientTimeout,
        ),
      call: (name: string, args: { readonly [name: string]: unknown }) =>
        client.callTool({ name, arguments: { ...args } }, clientTimeout),
      leave: async () => {},
      close: () => transport.close(),
    };
    return await tryOut(stockClients.modern, stock, instance, line);
  },
});
