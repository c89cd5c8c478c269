import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { adding, doubts, since, without, withoutSelector } from '../page-edits.ts';

const name = 'gen_ai_client_inference_usage_output_tokens_total';

export default defineMutants('MON-010', [
  {
    title: 'counts one output token too few',
    message: 'wrongGrowth',
    edit: since('afterPlain', adding(name, -1)),
  },
  {
    title: 'counts the last token twice',
    message: 'wrongGrowth',
    edit: since('afterPlain', adding(name, 1)),
  },
  {
    title: 'has no counter of output tokens',
    message: 'noFigure',
    edit: since('before', without(name)),
    alsoRed: { 'MON-011': 'counts nothing either', 'MON-012': 'has nothing to show' },
  },
  {
    title: 'has counters of everybody only, and counts enough',
    message: 'atLeast',
    outcome: 'passed',
    edit: since('before', withoutSelector),
  },
  ...doubts('afterPlain', { 'metrics-reconciliation.plain': withStatus(500) }, adding(name, -1)),
]);
