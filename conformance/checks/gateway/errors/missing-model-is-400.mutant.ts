import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('GW-111', [
  {
    title: 'uses a default model if none is named',
    message: 'wrongStatus',
    edit: { 'missing-member.model': withStatus(200) },
  },
  {
    title: 'looks for a model without a name and does not find it',
    message: 'wrongStatus',
    edit: { 'missing-member.model': withStatus(404) },
  },
  {
    title: 'answers 422 to a missing model, as tolerated for now',
    message: 'wrongStatus',
    outcome: 'passed',
    edit: { 'missing-member.model': withStatus(422) },
  },
  {
    title: 'redirects even the complete request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    alsoRed: { 'GW-072': 'has the same control' },
    edit: { 'missing-member.before': withStatus(302) },
  },
]);
