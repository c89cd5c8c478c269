import { defineMutants, type Handler } from '../../../define-mutants.ts';
import { asRpcError, withStatus } from '../../../edit.ts';

/** The connector believes the body and does not look at the header. */
const believingTheBody = (next: Handler) => async (request: Request) => {
  if (request.method !== 'POST') return next(request);
  const sent: { method: string; params: { name?: string } } = JSON.parse(await request.clone().text());
  const { method, params } = sent;
  const headers = new Headers(request.headers);
  headers.set('mcp-method', method);
  if (params.name !== undefined) headers.set('mcp-name', params.name);
  return next(new Request(request, { headers }));
};

export default defineMutants('CON-008', [
  {
    title: 'believes the body and overlooks the header fields',
    message: 'contradictionAccepted',
    wrap: believingTheBody,
  },
  {
    title: 'does without the method in the header',
    message: 'absenceAccepted',
    edit: { 'mcp-contradicting-headers.noMethod': withStatus(200) },
  },
  {
    title: 'does without the name in the header',
    message: 'absenceAccepted',
    edit: { 'mcp-contradicting-headers.noName': asRpcError(200, -32602) },
  },
  {
    title: 'calls a contradiction invalid parameters',
    message: 'contradictionAccepted',
    edit: { 'mcp-contradicting-headers.otherName': asRpcError(400, -32602) },
  },
  {
    title: 'gives no right to call tools',
    message: 'callsNotAllowed',
    outcome: 'inconclusive',
    edit: { 'mcp-contradicting-headers.otherName': withStatus(403) },
  },
  {
    title: 'redirects even the valid request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'mcp-contradicting-headers.before': withStatus(302) },
  },
]);
