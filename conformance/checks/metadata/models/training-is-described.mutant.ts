import { defineMutants } from '../../../define-mutants.ts';
import { chatModel } from '../edits.ts';

const base = { id: 'beispiel/basis', relation: 'finetune' };

export default defineMutants('META-024', [
  {
    title: 'was fine-tuned, nobody knows with what',
    message: 'noTraining',
    edit: chatModel((model) => {
      model.baseModels = [base];
    }),
  },
  {
    title: 'was made by an authority, nobody knows with what',
    message: 'noTraining',
    edit: chatModel((model) => {
      model.provider = { name: 'Rechenzentrum Nord', country: 'DE', publicBody: true };
    }),
  },
  {
    title: 'was only quantised',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.baseModels = [{ id: 'beispiel/basis', relation: 'quantized' }];
    }),
  },
  {
    title: 'was fine-tuned, perhaps with personal data',
    message: 'personalDataOpen',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.baseModels = [base];
      model.training = { personalData: 'unknown' };
    }),
  },
]);
