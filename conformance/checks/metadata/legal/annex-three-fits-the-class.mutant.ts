import { defineMutants } from '../../../define-mutants.ts';
import { platformCompliance } from '../edits.ts';

export default defineMutants('META-028', [
  {
    title: 'takes the exemption without saying from which point',
    message: 'missing',
    edit: platformCompliance((block) => {
      block.riskClass = 'exemptArticle6';
    }),
  },
  {
    title: 'names a point of Annex III and calls its risk minimal',
    message: 'superfluous',
    edit: platformCompliance((block) => {
      block.riskClass = 'minimal';
      block.annexIIIArea = [5];
    }),
  },
  {
    title: 'names a point of Annex III while the class is still open',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.riskClass = 'notAssessed';
      block.annexIIIArea = [5];
    }),
  },
]);
