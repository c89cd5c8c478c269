import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError, asRpcResult, withStatus } from '../../../edit.ts';

export default defineMutants('CON-009', [
  {
    title: 'reports an unknown method with 200',
    message: 'wrongStatus',
    edit: { 'mcp-unknown-method.unknown': withStatus(200) },
  },
  {
    title: 'answers an unknown method with an empty result',
    message: 'wrongStatus',
    edit: { 'mcp-unknown-method.unknown': asRpcResult({ resultType: 'complete' }) },
  },
  {
    title: 'calls an unknown method an invalid request',
    message: 'wrongCode',
    edit: { 'mcp-unknown-method.unknown': asRpcError(404, -32600) },
  },
  {
    title: 'redirects even the valid request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'mcp-unknown-method.before': withStatus(302) },
  },
]);
