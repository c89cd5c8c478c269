import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError, withJson } from '../../../edit.ts';

export default defineMutants('CON-101', [
  {
    title: 'knows no tools/list',
    message: 'refused',
    edit: { 'mcp-tools.modern': asRpcError(404, -32601) },
  },
  {
    title: 'fails to list its tools in the older revision',
    message: 'refused',
    edit: { 'mcp-tools.legacy': asRpcError(200, -32603) },
  },
  {
    title: 'lists its tools by name',
    message: 'noList',
    alsoRed: { 'CON-012': 'a result of tools/list has a list' },
    edit: {
      'mcp-tools.modern': withJson((body: { result: { tools: object } }) => {
        body.result.tools = { search: {} };
      }),
    },
  },
]);
