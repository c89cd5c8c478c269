import { defineConversation } from '../../define-probe.ts';
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

/** The official client of the older generation. */
export default defineConversation({
  id: 'mcp-client-legacy',
  interface: 'connectors',
  title: { de: 'Handelsüblicher Client für MCP 2025-11-25', en: 'Stock client of MCP 2025-11-25' },
  class: 'read',
  inputs: [],
  most: mostRequests,
  wanted: (instance) => speaks(instance, 'legacy'),
  async converse(instance, line) {
    if (!instance.connector?.eras?.includes('legacy')) return undefined;
    const [{ Client }, { StreamableHTTPClientTransport }] = await Promise.all([
      import('@modelcontextprotocol/sdk/client/index.js'),
      import('@modelcontextprotocol/sdk/client/streamableHttp.js'),
    ]);
    const client = new Client(clientInfo, { jsonSchemaValidator: trusting });
    const transport = new StreamableHTTPClientTransport(new URL(instance.url), { fetch: withoutNews(line) });
    const stock = {
      connect: async () => {
        // The package's own types contradict each other under exactOptionalPropertyTypes.
        await client.connect(transport as never, clientTimeout);
        return transport.protocolVersion;
      },
      list: (cursor: string | undefined) =>
        client.listTools(cursor === undefined ? undefined : { cursor }, clientTimeout),
      call: (name: string, args: { readonly [name: string]: unknown }) =>
        client.callTool({ name, arguments: { ...args } }, undefined, clientTimeout),
      leave: () => transport.terminateSession(),
      close: () => transport.close(),
    };
    return await tryOut(stockClients.legacy, stock, instance, line);
  },
});
