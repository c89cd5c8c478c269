import { defineMutants } from '../../../define-mutants.ts';
import { chatModel } from '../edits.ts';

export default defineMutants('META-017', [
  {
    title: 'accepts more input than fits into the context',
    message: 'tooLarge',
    edit: chatModel((model) => {
      model.maxInputTokens = 1_000_000;
    }),
  },
  {
    title: 'writes more than fits into the context',
    message: 'tooLarge',
    edit: chatModel((model) => {
      model.maxOutputTokens = 1_000_000;
    }),
  },
  {
    title: 'does not know how much fits into the context',
    message: 'unknown',
    outcome: 'passed',
    edit: chatModel((model) => void Reflect.deleteProperty(model, 'contextWindow')),
  },
]);
