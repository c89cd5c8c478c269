import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';
import { withClaims } from '../seeded.ts';

export default defineMutants('IAM-015', [
  {
    title: 'issues tokens for a day',
    message: 'tooLong',
    wrap: claimingInstead({ exp: Math.floor(Date.now() / 1000) + 86_400 }),
  },
  {
    title: 'issues tokens of persons for an hour',
    message: 'tooLong',
    edit: { 'access-token.facts': withClaims({ iat: 1795428000, exp: 1795431600, auth_time: 1795427000 }) },
    alsoRed: { 'IAM-117': 'the row speaks of services, and the token has become one of a person' },
  },
  {
    title: 'issues tokens without end',
    message: 'unlimited',
    edit: { 'access-token.facts': withClaims({ exp: undefined }) },
    alsoRed: { 'IAM-011': 'exp is missing' },
  },
]);
