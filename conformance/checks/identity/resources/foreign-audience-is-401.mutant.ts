import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';
import { decodeToken } from '../../../tokens/decode.ts';

export default defineMutants('IAM-128', [
  {
    title: 'does not look at the audience',
    message: 'accepted',
    wrap: trustingInstead((presented, world) => {
      const read = decodeToken(presented);
      const isForeign = 'token' in read && String(read.token.claims.aud).endsWith('/mcp');
      return isForeign ? world.issueToken() : undefined;
    }),
  },
  {
    title: 'forbids what is not meant for it',
    message: 'wrongStatus',
    edit: { 'foreign-audience.foreign': withStatus(403) },
  },
  {
    title: 'refuses its own tokens as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'foreign-audience.before': withStatus(401) },
  },
]);
