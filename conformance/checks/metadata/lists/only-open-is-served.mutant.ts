import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platform } from '../edits.ts';

export default defineMutants('META-014', [
  {
    title: 'shows everybody what is for the federation',
    message: 'notOpen',
    edit: chatModel((model) => {
      model.distribution = 'federation';
    }),
  },
  {
    title: 'shows everybody a descriptor of itself for named recipients',
    message: 'notOpen',
    edit: platform((descriptor) => {
      descriptor.distribution = 'recipients';
    }),
  },
]);
