import { defineMutants } from '../../../define-mutants.ts';
import { chatModel } from '../edits.ts';

export default defineMutants('META-023', [
  {
    title: 'was trained with data of the administration, nobody knows from what',
    message: 'noBase',
    edit: chatModel((model) => {
      model.training = { adminData: 'yes' };
    }),
  },
  {
    title: 'bears the name of a quantised model and names no base',
    message: 'soundsDerived',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.revision = 'beispiel-7b-AWQ';
    }),
  },
  {
    title: 'names the model it was made from',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.training = { adminData: 'yes' };
      model.baseModels = [{ id: 'beispiel/basis', relation: 'finetune' }];
    }),
  },
]);
