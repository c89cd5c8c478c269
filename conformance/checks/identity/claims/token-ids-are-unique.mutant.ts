import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';
import { withClaims, withToken } from '../seeded.ts';

export default defineMutants('IAM-016', [
  {
    title: 'gives every token the id of its client',
    message: 'repeated',
    edit: { 'grant-token.token': withClaims({ jti: 'sha256:5f1d7a84db00d2fc' }) },
  },
  {
    title: 'issues tokens without an id',
    message: 'missing',
    wrap: claimingInstead({ jti: undefined }),
  },
  {
    title: 'issues the same token as long as it is valid',
    message: 'oneToken',
    outcome: 'inconclusive',
    edit: {
      'grant-token.token': withToken(({ claims }) => ({
        fingerprint: '5f1d7a84',
        claims: { ...claims, jti: 'sha256:5f1d7a84db00d2fc' },
      })),
    },
  },
]);
