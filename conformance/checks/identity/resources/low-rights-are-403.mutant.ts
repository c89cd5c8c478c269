import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';
import { decodeToken } from '../../../tokens/decode.ts';
import { withObservations } from '../seeded.ts';

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
    title: 'is given a token of few rights that is for the connector',
    message: 'otherAudience',
    outcome: 'inconclusive',
    edit: {
      'low-rights.lowToken': inTurn(withStatus(401), withObservations({ audience: [], shared: false })),
    },
  },
  {
    title: 'refuses full rights as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'low-rights.before': withStatus(403) },
  },
]);
