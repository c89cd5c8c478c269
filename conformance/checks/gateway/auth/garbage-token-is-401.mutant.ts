import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';

export default defineMutants('GW-101', [
  {
    title: 'accepts any token',
    message: 'wrongStatus',
    wrap: trustingInstead((presented, { key }) => (presented === '' ? undefined : key)),
  },
  {
    title: 'answers 400 to an invented credential',
    message: 'wrongStatus',
    edit: { 'garbage-token.garbage': withStatus(400) },
  },
  {
    title: 'locks the valid credential out after a wrong one',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'garbage-token.after': withStatus(302) },
  },
]);
