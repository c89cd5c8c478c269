import { defineMutants } from '../../../define-mutants.ts';
import { withHeader, withStatus } from '../../../edit.ts';

export default defineMutants('GW-005', [
  {
    title: 'refuses a missing credential without a challenge',
    message: 'missing',
    edit: { 'no-token.missing': withHeader('www-authenticate', undefined) },
  },
  {
    title: 'refuses an invented credential without a challenge',
    message: 'missing',
    edit: { 'garbage-token.garbage': withHeader('www-authenticate', undefined) },
  },
  {
    title: 'asks for Basic authentication',
    message: 'otherScheme',
    edit: { 'no-token.missing': withHeader('www-authenticate', 'Basic realm="pruefstein"') },
  },
  {
    title: 'mentions Bearer only within a quoted text',
    message: 'otherScheme',
    edit: { 'no-token.missing': withHeader('www-authenticate', 'Basic realm="siehe, Bearer "') },
  },
  {
    title: 'never answers 401',
    outcome: 'inconclusive',
    alsoRed: {
      'GW-004': 'a missing credential must be answered with 401',
      'GW-101': 'a garbage credential must be answered with 401',
    },
    edit: { 'no-token.missing': withStatus(403), 'garbage-token.garbage': withStatus(403) },
  },
]);
