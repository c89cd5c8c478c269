import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platform } from '../edits.ts';

export default defineMutants('META-101', [
  {
    title: 'titles a model in German only',
    message: 'noEnglish',
    edit: chatModel(({ title }) => {
      delete title.en;
    }),
  },
  {
    title: 'states its purpose in German only',
    message: 'noEnglish',
    edit: platform(({ compliance }) => {
      delete compliance.purpose.en;
    }),
  },
]);
