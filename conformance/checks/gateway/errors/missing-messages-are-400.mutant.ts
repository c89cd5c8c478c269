import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('GW-072', [
  {
    title: 'answers a conversation that was not sent',
    message: 'wrongStatus',
    edit: { 'missing-member.messages': withStatus(200) },
  },
  {
    title: 'fails over missing messages',
    message: 'wrongStatus',
    edit: { 'missing-member.messages': withStatus(500) },
  },
  {
    title: 'answers 422 to missing messages, as tolerated for now',
    message: 'wrongStatus',
    outcome: 'passed',
    edit: { 'missing-member.messages': withStatus(422) },
  },
  {
    title: 'redirects even the complete request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    alsoRed: { 'GW-111': 'has the same control' },
    edit: { 'missing-member.before': withStatus(302) },
  },
]);
