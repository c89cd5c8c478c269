import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

export default defineMutants('CON-002', [
  {
    title: 'names only the older revision in server/discover',
    message: 'notNamed',
    edit: {
      'mcp-opening.discover': withJson((body: { result: { supportedVersions: string[] } }) => {
        body.result.supportedVersions = ['2025-11-25'];
      }),
    },
  },
]);
