import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platformCompliance } from '../edits.ts';

export default defineMutants('META-039', [
  {
    title: 'trains a model with what people enter and names no legal basis',
    message: 'noBasis',
    edit: chatModel(({ compliance }) => {
      compliance.inputsUsedForTraining = 'yes';
    }),
  },
  {
    title: 'trains with what people enter on the basis of a law',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.inputsUsedForTraining = 'yes';
    }),
  },
  {
    title: 'does not know whether what people enter is used for training',
    message: 'unknown',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.inputsUsedForTraining = 'unknown';
    }),
  },
]);
