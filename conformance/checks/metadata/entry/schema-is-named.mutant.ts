import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platform } from '../edits.ts';

export default defineMutants('META-002', [
  {
    title: 'names the schema of another standard in a model descriptor',
    message: 'otherSchema',
    edit: chatModel((model) => {
      model.$schema = 'https://ki.musterland.example/schema/modell.json';
    }),
  },
  {
    title: 'describes itself by a release that is not the one judged',
    message: 'otherRelease',
    edit: platform((descriptor) => {
      descriptor.release = '0.0';
    }),
  },
]);
