import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';

export default defineMutants('IAM-019', [
  {
    title: 'puts name and address into access tokens',
    message: 'personal',
    wrap: claimingInstead({ name: 'Erika Mustermann', email: 'erika.mustermann@musterland.example' }),
  },
  {
    title: 'gives the login name under the claim type of a Windows domain',
    message: 'personal',
    wrap: claimingInstead({
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn': 'em@musterland.example',
    }),
  },
]);
