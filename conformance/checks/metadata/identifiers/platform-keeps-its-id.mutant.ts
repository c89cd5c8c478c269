import { defineMutants } from '../../../define-mutants.ts';
import { platform } from '../edits.ts';

export default defineMutants('META-004', [
  {
    title: 'makes up a new id for every reader',
    message: 'changed',
    edit: platform((descriptor) => {
      descriptor.id = 'https://ki.musterland.example/id/platform/2';
    }),
  },
]);
