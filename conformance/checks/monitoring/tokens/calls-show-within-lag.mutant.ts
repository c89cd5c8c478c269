import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { showingTheFirstPage } from '../misbehave.ts';
import { askedAgain, doubts, reconciled, replacing } from '../page-edits.ts';

export default defineMutants('MON-027', [
  {
    title: 'shows the same page all the time',
    message: 'notVisible',
    wrap: showingTheFirstPage,
    alsoRed: { ...reconciled, ...askedAgain },
  },
  // Without our series, nothing of the calls is to be seen.
  ...doubts(
    'afterPlain',
    { 'metrics-reconciliation.plain': withStatus(500) },
    replacing('musterland-amt-k', 'musterland-amt-l'),
  ),
]);
