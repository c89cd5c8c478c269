import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';

export default defineMutants('IAM-024', [
  {
    title: 'puts every group of its directory into tokens',
    message: 'tooLong',
    wrap: claimingInstead({ groups: Array.from({ length: 400 }, (_, at) => `Gruppe ${at}`) }),
  },
]);
