import { defineMutants } from '../../../define-mutants.ts';
import { template } from '../edits.ts';

export default defineMutants('META-050', [
  {
    title: 'changes its instructions after they were screened',
    message: 'otherDigest',
    edit: template(({ instructions }) => {
      instructions.system += ' Nenne auch die Gegenmeinung.';
    }),
  },
  {
    title: 'was screened without a digest',
    outcome: 'passed',
    edit: template((one) => {
      one.screening = { result: 'ohne Beanstandung', date: '2026-10-01' };
    }),
  },
]);
