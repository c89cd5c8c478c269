import { defineMutants } from '../../../define-mutants.ts';
import { secondRetrieval } from '../edits.ts';

export default defineMutants('META-004', [
  {
    title: 'makes up a new id for every reader',
    message: 'changed',
    alsoRed: {
      'META-005': 'the id is content, and the version stays',
      'META-108': 'of what the earlier run saw, nothing is there to compare',
    },
    edit: secondRetrieval((descriptor) => {
      descriptor.id = 'https://ki.musterland.example/id/platform/2';
    }),
  },
]);
