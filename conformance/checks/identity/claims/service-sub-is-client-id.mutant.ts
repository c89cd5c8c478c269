import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';

export default defineMutants('IAM-117', [
  {
    title: 'names a service by the id of an account behind it',
    message: 'differs',
    wrap: claimingInstead({ sub: '5a3c0f7e-6d1b-4f0e-9b0a-1f2d3c4b5a69' }),
  },
]);
