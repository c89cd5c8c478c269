import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError, withJson } from '../../../edit.ts';

export default defineMutants('CON-100', [
  {
    title: 'refuses both openings',
    message: 'speaksNone',
    edit: {
      'mcp-opening.discover': asRpcError(400, -32600),
      'mcp-opening.initialize': asRpcError(200, -32601),
    },
  },
  {
    title: 'speaks nothing newer than 2025-06-18',
    message: 'speaksOther',
    edit: {
      'mcp-opening.discover': asRpcError(400, -32000),
      'mcp-opening.initialize': withJson((body: { result: { protocolVersion: string } }) => {
        body.result.protocolVersion = '2025-06-18';
      }),
    },
  },
]);
