/**
 * A mini server on the official v2 packages, in the form named by FORM: `bare` hands every request to the package's handler
 * (through its adapter for Node), `express` puts the package's own Express app in front. Nothing else differs.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { MODULES, FORM, PORT } = process.env;
const installed = createRequire(`${MODULES}/`);
const load = (name) => import(pathToFileURL(installed.resolve(name)).href);

const { createMcpHandler, McpServer } = await load('@modelcontextprotocol/server');
const { toNodeHandler } = await load('@modelcontextprotocol/node');
const { z } = await load('zod');

function build() {
  const server = new McpServer({ name: 'mini', version: '1.0.0' });
  const about = {
    title: 'Wörter zählen',
    description: 'Zählt die Wörter eines Textes.',
    inputSchema: z.object({ text: z.string() }),
    outputSchema: z.object({ zahl: z.number().int() }),
    annotations: { readOnlyHint: true },
  };
  server.registerTool('zaehlen', about, async ({ text }) => {
    const structuredContent = { zahl: text.split(/\s+/).filter(Boolean).length };
    return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
  });
  return server;
}

const handle = toNodeHandler(createMcpHandler(build));
if (FORM === 'express') {
  const { createMcpExpressApp } = await load('@modelcontextprotocol/express');
  const app = createMcpExpressApp();
  app.all('/mcp', (request, response) => void handle(request, response, request.body));
  app.listen(Number(PORT), '127.0.0.1');
} else {
  createServer((request, response) => void handle(request, response)).listen(Number(PORT), '127.0.0.1');
}
