import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';
import { withClaims } from '../seeded.ts';

export default defineMutants('IAM-012', [
  {
    title: 'names another issuer in access tokens than in its description',
    message: 'other',
    wrap: claimingInstead({ iss: 'http://ki.musterland.example/adfs/services/trust' }),
  },
  {
    title: 'ends its identifier with a slash in tokens',
    message: 'other',
    edit: { 'access-token.facts': withClaims({ iss: 'https://ki.musterland.example/identity/' }) },
  },
]);
