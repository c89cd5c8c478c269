import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('GW-072', [
  {
    title: 'uses a default model if none is named',
    message: 'wrongStatus',
    edit: { 'missing-member.model': withStatus(200) },
  },
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
    title: 'answers 422 to missing members, as tolerated for now',
    message: 'wrongStatus',
    outcome: 'passed',
    edit: { 'missing-member.model': withStatus(422), 'missing-member.messages': withStatus(422) },
  },
  {
    title: 'redirects even the complete request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'missing-member.before': withStatus(302) },
  },
]);
