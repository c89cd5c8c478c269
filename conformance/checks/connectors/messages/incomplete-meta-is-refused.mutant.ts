import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError, withStatus } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

const complete = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

export default defineMutants('CON-006', [
  {
    title: 'fills in what a client leaves out',
    message: 'wrongStatus',
    wrap: readingInstead((body: { params: { _meta: object } }) => {
      body.params._meta = { ...complete, ...body.params._meta };
    }),
  },
  {
    title: 'reports a missing revision with 200',
    message: 'wrongStatus',
    edit: { 'mcp-incomplete-meta.revision': withStatus(200) },
  },
  {
    title: 'refuses missing capabilities with a general error',
    message: 'wrongCode',
    edit: { 'mcp-incomplete-meta.capabilities': asRpcError(400, -32600) },
  },
  {
    title: 'redirects even the valid request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'mcp-incomplete-meta.before': withStatus(302) },
  },
]);
