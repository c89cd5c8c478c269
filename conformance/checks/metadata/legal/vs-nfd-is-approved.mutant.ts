import { defineMutants } from '../../../define-mutants.ts';
import { platformCompliance } from '../edits.ts';

export default defineMutants('META-038', [
  {
    title: 'admits VS-NfD without approval',
    message: 'noApproval',
    edit: platformCompliance((block) => {
      block.confidentialityMax = 'vs-nfd';
    }),
  },
]);
