import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';
import { platformClaims } from '../../../tokens/claims.ts';
import { withClaims, withToken } from '../seeded.ts';

const claims = (members: Parameters<typeof withClaims>[0]) => ({ 'access-token.facts': withClaims(members) });

export default defineMutants('IAM-020', [
  {
    title: 'does not name the tenant',
    message: 'missing',
    wrap: claimingInstead({ [platformClaims.tenant]: undefined }),
  },
  {
    title: 'names the Land in words',
    message: 'notPermitted',
    edit: claims({ [platformClaims.land]: 'Musterland' }),
  },
  {
    title: 'names the tenant as a human would',
    message: 'notPermitted',
    edit: claims({ [platformClaims.tenant]: 'Amt A, Musterstadt' }),
  },
  {
    title: 'invents a kind of subject',
    message: 'notPermitted',
    edit: claims({ [platformClaims.subject_type]: 'robot' }),
  },
  {
    title: 'names the tenant by another claim, which the configuration maps',
    message: 'mapped',
    outcome: 'passed',
    edit: { 'access-token.facts': withToken(() => ({ mapped: { tenant: 'org_id' } })) },
  },
]);
