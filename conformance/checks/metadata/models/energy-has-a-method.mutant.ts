import { defineMutants } from '../../../define-mutants.ts';
import { chatModel } from '../edits.ts';

export default defineMutants('META-026', [
  {
    title: 'names a figure nobody can retrace',
    message: 'noMethod',
    edit: chatModel((model) => {
      model.energy = { trainingKWh: 1200 };
    }),
  },
  {
    title: 'names no figure at all',
    message: 'noFigure',
    outcome: 'passed',
    edit: chatModel((model) => {
      delete model.energy;
    }),
  },
]);
