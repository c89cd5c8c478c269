/**
 * A mini server on the official v2 packages, in the form named by FORM: `bare` hands every request to the package's handler
 * (through its adapter for Node), `express` puts the package's own Express app in front, `protected` adds the package's
 * demand for a token, its description of the resource, and a knowledge of two tenants. Nothing else differs.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { MODULES, FORM, PORT, ISSUER } = process.env;
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
  if (FORM === 'protected') addKnowledge(server);
  return server;
}

/** Two notes of two tenants, each for the callers whose token names its tenant. */
function addKnowledge(server) {
  const notes = [
    {
      tenant: 'musterland-amt-a',
      id: 'm-1',
      title: 'Merkblatt Wohngeld',
      text: 'Wohngeld wird ab dem Monat des Antrags gezahlt.',
    },
    {
      tenant: 'musterland-amt-b',
      id: 'm-3',
      title: 'Merkblatt Hundesteuer',
      text: 'Die Hundesteuer wird je Tier erhoben.',
    },
  ];
  const visibleTo = ({ http }) => notes.filter(({ tenant }) => tenant === http?.authInfo?.extra?.tenant);
  const hit = ({ id, title }) => ({ id, title, url: `https://wissen.musterland.example/${id}` });
  const hitShape = { id: z.string(), title: z.string(), url: z.string() };
  const answer = (content) => ({
    structuredContent: content,
    content: [{ type: 'text', text: JSON.stringify(content) }],
  });
  const annotations = { readOnlyHint: true };
  const searching = {
    description: 'Sucht in den Merkblättern.',
    inputSchema: z.object({ query: z.string() }),
    outputSchema: z.object({ results: z.array(z.object(hitShape)) }),
    annotations,
  };
  server.registerTool('search', searching, async ({ query }, context) =>
    answer({
      results: visibleTo(context)
        .filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(query.toLowerCase()))
        .map(hit),
    }),
  );
  const fetching = {
    description: 'Liefert ein Merkblatt.',
    inputSchema: z.object({ id: z.string() }),
    outputSchema: z.object({ ...hitShape, text: z.string() }),
    annotations,
  };
  server.registerTool('fetch', fetching, async ({ id }, context) => {
    const note = visibleTo(context).find((one) => one.id === id);
    if (!note) throw new Error('Das Merkblatt ist nicht bekannt.');
    return answer({ ...hit(note), text: note.text });
  });
}

const handle = toNodeHandler(createMcpHandler(build));
if (FORM === 'bare') {
  createServer((request, response) => void handle(request, response)).listen(Number(PORT), '127.0.0.1');
} else {
  const express = await load('@modelcontextprotocol/express');
  const app = express.createMcpExpressApp();
  if (FORM === 'protected') await protect(app, express);
  app.all('/mcp', (request, response) => void handle(request, response, request.body));
  app.listen(Number(PORT), '127.0.0.1');
}

/** The package demands a token and describes the resource; jose verifies the token with the keys of ISSUER. */
async function protect(
  app,
  { getOAuthProtectedResourceMetadataUrl, mcpAuthMetadataRouter, requireBearerAuth },
) {
  const { OAuthError, OAuthErrorCode } = await load('@modelcontextprotocol/server');
  const { createRemoteJWKSet, jwtVerify } = await load('jose');
  const resourceServerUrl = new URL(`http://127.0.0.1:${PORT}/mcp`);
  const described = await fetch(`${ISSUER}/.well-known/openid-configuration`);
  const oauthMetadata = await described.json();
  const keys = createRemoteJWKSet(new URL(oauthMetadata.jwks_uri));
  const expected = { issuer: ISSUER, audience: resourceServerUrl.href, typ: 'at+jwt' };
  const verifyAccessToken = async (token) => {
    const { payload } = await jwtVerify(token, keys, expected).catch(() => {
      throw new OAuthError(OAuthErrorCode.InvalidToken, 'The token is not valid here.');
    });
    const extra = { tenant: payload['https://w3id.org/pruefstein/claims/tenant'] };
    return { token, clientId: payload.client_id, scopes: [], expiresAt: payload.exp, extra };
  };
  const resourceMetadataUrl = getOAuthProtectedResourceMetadataUrl(resourceServerUrl);
  app.use(mcpAuthMetadataRouter({ oauthMetadata, resourceServerUrl }));
  app.use('/mcp', requireBearerAuth({ verifier: { verifyAccessToken }, resourceMetadataUrl }));
}
