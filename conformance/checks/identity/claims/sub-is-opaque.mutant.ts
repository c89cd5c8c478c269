import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';

const notTheClient = { 'IAM-117': 'the subject of a service is not its client_id any more' };

export default defineMutants('IAM-017', [
  {
    title: 'names subjects by their e-mail address',
    message: 'address',
    wrap: claimingInstead({ sub: 'erika.mustermann@musterland.example' }),
    alsoRed: notTheClient,
  },
  {
    title: 'names subjects by their login name',
    message: 'login',
    wrap: claimingInstead({ sub: 'MUSTERLAND\\emustermann' }),
    alsoRed: notTheClient,
  },
]);
