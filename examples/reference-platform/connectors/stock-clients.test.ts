import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as Transport1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it } from 'vitest';
import type { OddityName, Platform } from '../index.ts';
import { origin, startPlatform } from '../testing/caller.ts';

const endpoint = new URL(`${origin}/mcp`);
const identity = { name: 'stock-client', version: '1.0.0' };

/** The transport options of both generations: the platform in place of the network. */
function through(platform: Platform) {
  return {
    fetch: (url: string | URL, init?: RequestInit) => platform.fetch(new Request(url, init)),
    requestInit: { headers: { authorization: `Bearer ${platform.connectorKeys.token}` } },
  };
}

const variants: OddityName[][] = [
  [],
  ['mcp-sessions'],
  ['mcp-answers-as-stream'],
  ['mcp-sessions', 'mcp-answers-as-stream'],
];

describe('the client of the v2 packages', () => {
  const negotiations = [
    { mode: 'auto', era: 'modern' },
    { mode: { pin: '2026-07-28' }, era: 'modern' },
    { mode: 'legacy', era: 'legacy' },
  ] as const;
  const cases = variants.flatMap((oddities) => negotiations.map((one) => ({ oddities, ...one })));

  it.each(cases)('connects, lists and calls with %o', async ({ oddities, mode, era }) => {
    const platform = await startPlatform({ oddities });
    const client = new Client(identity, { versionNegotiation: { mode } });
    await client.connect(new StreamableHTTPClientTransport(endpoint, through(platform)));
    expect(client.getProtocolEra()).toBe(era);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'fetch', 'frist_berechnen']);
    const found = await client.callTool({ name: 'search', arguments: { query: 'Bauantrag' } });
    expect(found.structuredContent).toMatchObject({ results: [{ id: 'a-4711' }, { id: 'a-4712' }] });
    await client.close();
    await platform.close();
  });
});

describe('the client of the v1 package', () => {
  it.each(variants)('connects, lists and calls with %o', async (...oddities) => {
    const platform = await startPlatform({ oddities });
    const client = new Client1(identity);
    const transport = new Transport1(endpoint, through(platform));
    await client.connect(transport as never);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'fetch', 'frist_berechnen']);
    const fetched = await client.callTool({ name: 'fetch', arguments: { id: 'a-4711' } });
    expect(fetched.structuredContent).toMatchObject({ title: 'Merkblatt Bauantrag' });
    await transport.terminateSession();
    await client.close();
    await platform.close();
  });
});
