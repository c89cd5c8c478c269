import { defineMutants } from '../../../define-mutants.ts';
import { withText } from '../../../edit.ts';

const emptied = withText((page) => page.replace(/^gen_ai.*\n/gm, ''));

export default defineMutants('MON-021', [
  {
    title: 'shows what a caller put into user',
    message: 'canarySeen',
    edit: {
      'metrics-canaries.after': withText((page) =>
        page.replace('url_scheme="https"', 'url_scheme="pruefstein-kanarie-f27c90ab41"'),
      ),
    },
  },
  {
    title: 'shows a part of the prompt in capitals',
    message: 'canarySeen',
    edit: {
      'metrics-canaries.after': withText((page) =>
        page.replace('url_scheme="https"', 'url_scheme="VORGANG PRUEFSTEIN-KANARIE-8D13E6725B."'),
      ),
    },
  },
  {
    title: 'shows nothing of our calls at all',
    message: 'nothingVisible',
    outcome: 'inconclusive',
    edit: { 'metrics-canaries.after': emptied },
    alsoRed: { 'MON-022': 'sees nothing either' },
  },
]);
