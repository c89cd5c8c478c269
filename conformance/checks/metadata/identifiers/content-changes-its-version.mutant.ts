import { defineMutants } from '../../../define-mutants.ts';
import { secondRetrieval } from '../edits.ts';

export default defineMutants('META-005', [
  {
    title: 'changes its purpose and keeps its version',
    message: 'sameVersion',
    edit: secondRetrieval(({ compliance }) => {
      compliance.purpose = { de: 'Etwas anderes.', en: 'Something else.' };
    }),
  },
  {
    title: 'gives its members in another order',
    outcome: 'passed',
    edit: secondRetrieval((descriptor) => {
      const { de, en } = descriptor.compliance.purpose;
      descriptor.compliance.purpose = { ...(en === undefined ? {} : { en }), de };
    }),
  },
  {
    title: 'changes its purpose and its version',
    outcome: 'passed',
    edit: secondRetrieval((descriptor) => {
      descriptor.compliance.purpose = { de: 'Etwas anderes.', en: 'Something else.' };
      descriptor.version = '1.3.0';
    }),
  },
]);
