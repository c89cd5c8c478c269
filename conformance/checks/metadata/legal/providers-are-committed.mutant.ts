import { defineMutants } from '../../../define-mutants.ts';
import { platform } from '../edits.ts';

export default defineMutants('META-042', [
  {
    title: 'does not say whether a private provider is committed to confidentiality',
    message: 'notStated',
    edit: platform(({ serviceProviders }) => {
      for (const provider of serviceProviders) delete provider.confidentialityCommitted;
    }),
  },
  {
    title: 'says that a private provider is not committed',
    message: 'notCommitted',
    outcome: 'passed',
    edit: platform(({ serviceProviders }) => {
      for (const provider of serviceProviders) provider.confidentialityCommitted = false;
    }),
  },
]);
