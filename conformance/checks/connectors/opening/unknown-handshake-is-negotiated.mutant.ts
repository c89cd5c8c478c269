import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError, withJson } from '../../../edit.ts';

const naming = (protocolVersion: string) =>
  withJson((body: { result: { protocolVersion: string } }) => {
    body.result.protocolVersion = protocolVersion;
  });

export default defineMutants('CON-003', [
  {
    title: 'refuses an unknown revision instead of naming one of its own',
    message: 'refused',
    edit: { 'mcp-unknown-handshake': asRpcError(200, -32602) },
  },
  {
    title: 'claims to speak whatever revision it is offered',
    message: 'echoed',
    edit: { 'mcp-unknown-handshake': naming('1900-01-01') },
  },
  {
    title: 'names its own version instead of a revision',
    message: 'noRevision',
    edit: { 'mcp-unknown-handshake': naming('v2') },
  },
]);
