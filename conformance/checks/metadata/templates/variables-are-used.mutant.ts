import { defineMutants } from '../../../define-mutants.ts';
import { template } from '../edits.ts';

export default defineMutants('META-049', [
  {
    title: 'uses a variable that it does not declare',
    message: 'undeclared',
    edit: template((one) => {
      delete one.screening;
      one.instructions.system += ' Adressat: {{ adressat }}.';
    }),
  },
  {
    title: 'declares a variable that it does not use',
    message: 'unused',
    edit: template(({ variables }) => void variables.push({ name: 'adressat', required: false })),
  },
  {
    title: 'uses a declared variable with blanks in its braces',
    outcome: 'passed',
    edit: template((one) => {
      delete one.screening;
      one.variables.push({ name: 'adressat', required: false });
      one.instructions.system += ' Adressat: {{ adressat }}.';
    }),
  },
]);
