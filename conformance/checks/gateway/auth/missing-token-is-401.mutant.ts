import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';

export default defineMutants('GW-004', [
  {
    title: 'lists the models for anybody',
    message: 'wrongStatus',
    wrap: trustingInstead((presented, { key }) => (presented === '' ? key : undefined)),
  },
  {
    title: 'answers 403 instead of 401 without a credential',
    message: 'wrongStatus',
    edit: { 'no-token.missing': withStatus(403) },
  },
  {
    title: 'redirects even the valid request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'no-token.before': withStatus(302) },
  },
]);
