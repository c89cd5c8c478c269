import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';
import { decodeToken } from '../../../tokens/decode.ts';

export default defineMutants('IAM-029', [
  {
    title: 'does not look at rights',
    message: 'wrongStatus',
    wrap: trustingInstead((presented, world) =>
      'token' in decodeToken(presented) ? world.issueToken() : undefined,
    ),
  },
  {
    title: 'answers as if the token were not valid',
    message: 'wrongStatus',
    edit: { 'low-rights.lowToken': withStatus(401) },
  },
  {
    title: 'refuses full rights as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'low-rights.before': withStatus(403) },
  },
]);
