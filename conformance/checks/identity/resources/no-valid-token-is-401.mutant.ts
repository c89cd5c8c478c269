import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';

/** Neither empty, nor three parts, nor what a client proves itself with. */
const nonsense = /^(?!Basic )[^.]+$/;

export default defineMutants('IAM-027', [
  {
    title: 'lets anybody in who sends anything',
    message: 'wrongStatus',
    wrap: trustingInstead((presented, { key }) => (nonsense.test(presented) ? key : undefined)),
  },
  {
    title: 'fails over what only looks like a token',
    message: 'wrongStatus',
    edit: { 'no-access.threeParts': withStatus(500) },
  },
  {
    title: 'sends callers without a token to the login page',
    message: 'wrongStatus',
    edit: { 'no-access.missing': withStatus(302) },
  },
  {
    title: 'forbids where it should ask for a credential',
    message: 'wrongStatus',
    edit: { 'no-access.scheme': withStatus(403) },
  },
  {
    title: 'refuses the valid token as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'no-access.before': withStatus(401) },
  },
]);
