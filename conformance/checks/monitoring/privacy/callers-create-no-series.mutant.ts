import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withText } from '../../../edit.ts';
import { withoutSelector } from '../page-edits.ts';

/** One more series for each of ten values. */
const withSeries = (nameOf: (at: number) => string) =>
  withText((page) => {
    const lines = Array.from(
      { length: 10 },
      (_, at) => `gateway_errors{tenant="musterland-amt-k",name="${nameOf(at)}"} 1\n`,
    );
    return `${page}# TYPE gateway_errors gauge\n${lines.join('')}`;
  });

const hash = (at: number) => (at * 2654435761).toString(16);

export default defineMutants('MON-022', [
  {
    title: 'makes a series for every model that was asked for',
    message: 'seriesPerValue',
    edit: { 'metrics-canaries.after': withSeries((at) => `pruefstein-modell-${at}`) },
  },
  {
    title: 'makes a series for the hash of every user',
    message: 'seriesPerValue',
    edit: { 'metrics-canaries.after': withSeries(hash) },
  },
  {
    title: 'gains series, perhaps by others, where no selector is declared',
    message: 'perhapsOthers',
    outcome: 'inconclusive',
    edit: {
      'metrics-canaries.before': withoutSelector,
      'metrics-canaries.after': inTurn(withSeries(hash), withoutSelector),
    },
  },
  {
    title: 'shows nothing of our calls at all',
    message: 'nothingVisible',
    outcome: 'inconclusive',
    edit: { 'metrics-canaries.after': withText((page) => page.replace(/^gen_ai.*\n/gm, '')) },
    alsoRed: { 'MON-021': 'sees nothing either' },
  },
]);
