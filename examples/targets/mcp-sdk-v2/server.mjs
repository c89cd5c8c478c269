/**
 * A mini server on the official v2 packages, in the form named by FORM: `bare` hands every request to the package's handler
 * (through its adapter for Node), `express` puts the package's own Express app in front, `protected` adds the package's
 * demand for a token and its description of the resource. Nothing else differs.
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
  return server;
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
    return { token, clientId: payload.client_id, scopes: [], expiresAt: payload.exp };
  };
  const resourceMetadataUrl = getOAuthProtectedResourceMetadataUrl(resourceServerUrl);
  app.use(mcpAuthMetadataRouter({ oauthMetadata, resourceServerUrl }));
  app.use('/mcp', requireBearerAuth({ verifier: { verifyAccessToken }, resourceMetadataUrl }));
}
