import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';

const isSigned = (token: string) => token.split('.').length === 3;

export default defineMutants('GW-102', [
  {
    title: 'reads access tokens without verifying their signature',
    message: 'wrongStatus',
    wrap: trustingInstead((presented, world) => (isSigned(presented) ? world.issueToken() : undefined)),
  },
  {
    title: 'answers 403 to a forged access token',
    message: 'wrongStatus',
    edit: { 'wrong-signature.forged': withStatus(403) },
  },
  {
    title: 'redirects even the valid access token',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'wrong-signature.before': withStatus(302) },
  },
]);
