import { defineMutants } from '../../../define-mutants.ts';
import { chatModel } from '../edits.ts';

export default defineMutants('META-025', [
  {
    title: 'is a general-purpose model without any documentation',
    message: 'noDocument',
    edit: chatModel((model) => {
      model.gpai = { isGpai: 'yes' };
    }),
  },
  {
    title: 'is one with information for those who build on it',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.gpai = { isGpai: 'yes', downstreamInfo: 'https://modelle.example/anhang-xii' };
    }),
  },
  {
    title: 'does not know whether it is one',
    message: 'unknown',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.gpai = { isGpai: 'unknown' };
    }),
  },
]);
