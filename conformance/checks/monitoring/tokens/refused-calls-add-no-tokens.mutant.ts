import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withStatus } from '../../../edit.ts';
import { adding, doubts, since, without, withoutSelector } from '../page-edits.ts';

const input = 'gen_ai_client_inference_usage_input_tokens_total';
const output = 'gen_ai_client_inference_usage_output_tokens_total';

export default defineMutants('MON-012', [
  {
    title: 'counts the input of calls for a model it does not have',
    message: 'wrongGrowth',
    edit: since('afterRefused', adding(input, 12)),
  },
  {
    title: 'counts output for calls it refused',
    message: 'wrongGrowth',
    edit: since('afterRefused', adding(output, 1)),
  },
  {
    title: 'shows no token counters after refusals',
    message: 'noFigure',
    edit: since('afterRefused', inTurn(without(input), without(output))),
  },
  {
    title: 'has counters of everybody only',
    message: 'atLeast',
    outcome: 'passed',
    edit: since('before', withoutSelector),
  },
  ...doubts('afterRefused', { 'metrics-reconciliation.refusedModel': withStatus(200) }, adding(input, 5)),
]);
