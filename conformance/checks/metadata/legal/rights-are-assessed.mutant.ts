import { defineMutants } from '../../../define-mutants.ts';
import { highRisk } from '../edits.ts';

export default defineMutants('META-105', [
  {
    title: 'calls its risk high by Annex III without a fundamental rights impact assessment',
    message: 'noFria',
    edit: highRisk((block) => {
      delete block.fria;
    }),
  },
  {
    title: 'calls its risk high by Annex I, where no such assessment is asked for',
    outcome: 'passed',
    edit: highRisk((block) => {
      block.riskClass = 'highRiskAnnexI';
      delete block.annexIIIArea;
      delete block.fria;
    }),
  },
]);
