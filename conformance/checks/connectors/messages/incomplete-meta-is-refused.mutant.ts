import { defineMutants, type Handler } from '../../../define-mutants.ts';
import { asRpcError, withStatus } from '../../../edit.ts';

const complete = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** The connector takes for granted what a client leaves out. */
const completing = (next: Handler) => async (request: Request) => {
  if (request.headers.get('mcp-protocol-version') !== '2026-07-28') return next(request);
  const body: { params: { _meta: object } } = JSON.parse(await request.text());
  body.params._meta = { ...complete, ...body.params._meta };
  return next(new Request(request, { body: JSON.stringify(body) }));
};

export default defineMutants('CON-006', [
  {
    title: 'fills in what a client leaves out',
    message: 'wrongStatus',
    wrap: completing,
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
