import { defineMutants } from '../../../define-mutants.ts';
import { template } from '../edits.ts';

export default defineMutants('META-106', [
  {
    title: 'does not say what form a file note has',
    message: 'noSchema',
    edit: template((one) => void Reflect.deleteProperty(one, 'outputSchema')),
  },
  {
    title: 'shows a file note that lacks what its form demands',
    message: 'misfit',
    edit: template(({ examples = [] }) => {
      for (const example of examples) example.output = { betrifft: 'Bauantrag' };
    }),
  },
  {
    title: 'shows no file note',
    message: 'noExample',
    outcome: 'passed',
    edit: template((one) => void Reflect.deleteProperty(one, 'examples')),
  },
]);
