import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { showingTheFirstPage } from '../misbehave.ts';
import { askedAgain, doubts, reconciled, replacing, since } from '../page-edits.ts';

export default defineMutants('MON-027', [
  {
    title: 'shows the same page all the time',
    message: 'notVisible',
    wrap: showingTheFirstPage,
    alsoRed: { ...reconciled, ...askedAgain },
  },
  {
    title: 'shows its calls under names of its own',
    message: 'noFigures',
    outcome: 'inconclusive',
    edit: since('before', replacing('gen_ai_', 'eigene_')),
    alsoRed: reconciled,
  },
  // Without our series, nothing of the calls is to be seen.
  ...doubts(
    'afterPlain',
    { 'metrics-reconciliation.plain': withStatus(500) },
    replacing('musterland-amt-k', 'musterland-amt-l'),
  ),
]);
