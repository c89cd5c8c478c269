import { defineMutants } from '../../../define-mutants.ts';
import { highRisk } from '../edits.ts';

export default defineMutants('META-029', [
  {
    title: 'calls its risk high without having assessed it',
    message: 'noAssessment',
    edit: highRisk((block) => {
      delete block.riskAssessment;
    }),
  },
  {
    title: 'calls its risk high and names nobody who oversees it',
    message: 'noOversight',
    edit: highRisk((block) => {
      delete block.humanOversight;
    }),
  },
  {
    title: 'calls its risk high and says all that belongs to it',
    outcome: 'passed',
    edit: highRisk(() => {}),
  },
]);
