import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError } from '../../../edit.ts';

const noDiscover = { 'CON-002': 'there is no answer to server/discover that could name a revision' };

export default defineMutants('CON-004', [
  {
    title: 'speaks only the older revision, as tolerated for now',
    message: 'refused',
    outcome: 'passed',
    alsoRed: noDiscover,
    edit: { 'mcp-opening.discover': asRpcError(400, -32000) },
  },
]);
