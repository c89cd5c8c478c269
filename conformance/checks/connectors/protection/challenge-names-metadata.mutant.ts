import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withHeader, withJson, withStatus } from '../../../edit.ts';

const at = 'mcp-no-token.missing';
const metadata = 'resource_metadata="https://ki.musterland.example/.well-known/oauth-protected-resource/mcp"';
const discovered = {
  jsonrpc: '2.0',
  id: 'pruefstein server/discover',
  result: {
    resultType: 'complete',
    ttlMs: 0,
    cacheScope: 'private',
    supportedVersions: ['2026-07-28'],
    capabilities: {},
  },
};

const challenging = (value: string | undefined) => ({ [at]: withHeader('www-authenticate', value) });

export default defineMutants('CON-043', [
  { title: 'refuses a missing token with 403', message: 'wrongStatus', edit: { [at]: withStatus(403) } },
  {
    title: 'lets everybody in',
    message: 'wrongStatus',
    edit: {
      [at]: inTurn(
        withStatus(200),
        withJson(() => discovered),
      ),
    },
  },
  { title: 'refuses without a challenge', message: 'noBearer', edit: challenging(undefined) },
  { title: 'asks for Basic authentication', message: 'noBearer', edit: challenging(`Basic ${metadata}`) },
  { title: 'does not say where tokens come from', message: 'noMetadata', edit: challenging('Bearer') },
  {
    title: 'names its metadata by a path',
    message: 'noMetadata',
    edit: challenging('Bearer resource_metadata="/.well-known/oauth-protected-resource"'),
  },
  {
    title: 'calls a missing token an invalid one, as a common library does',
    message: 'needlessError',
    outcome: 'passed',
    edit: challenging(`Bearer error="invalid_token", ${metadata}`),
  },
  {
    title: 'redirects even the valid request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'mcp-no-token.before': withStatus(302) },
  },
]);
