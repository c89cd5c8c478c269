import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platformCompliance } from '../edits.ts';

export default defineMutants('META-033', [
  {
    title: 'processes personal data without a legal basis',
    message: 'noBasis',
    edit: platformCompliance((block) => {
      block.legalBasis = [];
    }),
  },
  {
    title: 'says nothing of the impact assessment',
    message: 'noDpia',
    edit: platformCompliance((block) => {
      delete block.dpia;
    }),
  },
  {
    title: 'processes health data in a model without a legal basis',
    message: 'noBasis',
    edit: chatModel(({ compliance }) => {
      compliance.personalData = 'specialCategories';
      compliance.dpia = { status: 'carriedOut' };
    }),
  },
  {
    title: 'has not finished the impact assessment',
    message: 'dpiaOpen',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.dpia = { status: 'pending' };
    }),
  },
  {
    title: 'does not know whether personal data are processed',
    message: 'unknown',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.personalData = 'unknown';
    }),
  },
]);
