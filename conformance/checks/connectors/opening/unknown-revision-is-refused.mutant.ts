import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError, withJson, withStatus } from '../../../edit.ts';

export default defineMutants('CON-005', [
  {
    title: 'answers a request in an unknown revision with 200 and an error',
    message: 'wrongStatus',
    edit: { 'mcp-unknown-revision.unknown': withStatus(200) },
  },
  {
    title: 'refuses an unknown revision with a general error',
    message: 'wrongCode',
    edit: { 'mcp-unknown-revision.unknown': asRpcError(400, -32600) },
  },
  {
    title: 'does not say which revisions it speaks',
    message: 'notNamed',
    edit: {
      'mcp-unknown-revision.unknown': withJson((body: { error: { data: { supported: string[] } } }) => {
        body.error.data.supported = [];
      }),
    },
  },
  {
    title: 'redirects even a request in a known revision',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'mcp-unknown-revision.before': withStatus(302) },
  },
]);
