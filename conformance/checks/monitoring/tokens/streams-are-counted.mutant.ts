import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withStatus } from '../../../edit.ts';
import { countingNoStreams } from '../misbehave.ts';
import { adding, askedAgain, doubts, since, without, withoutSelector } from '../page-edits.ts';

const input = 'gen_ai_client_inference_usage_input_tokens_total';
const output = 'gen_ai_client_inference_usage_output_tokens_total';

export default defineMutants('MON-011', [
  {
    title: 'does not count the tokens of streams',
    message: 'wrongGrowth',
    wrap: countingNoStreams,
    alsoRed: askedAgain,
  },
  {
    title: 'does not count the input of a stream without usage',
    message: 'wrongGrowth',
    edit: since('afterStreams', adding(input, -11)),
  },
  {
    title: 'does not count the output of a stream without usage',
    message: 'wrongGrowth',
    edit: since('afterStreams', adding(output, -16)),
  },
  {
    title: 'counts the output of streams twice',
    message: 'wrongGrowth',
    edit: since('afterStreams', adding(output, 40)),
  },
  {
    title: 'shows no token counters after streams',
    message: 'noFigure',
    edit: since('afterStreams', inTurn(without(input), without(output))),
    alsoRed: { 'MON-012': 'has nothing to show' },
  },
  {
    title: 'has counters of everybody only, and counts enough',
    message: 'atLeast',
    outcome: 'passed',
    edit: since('before', withoutSelector),
  },
  ...doubts('afterStreams', { 'metrics-reconciliation.streamPlain': withStatus(500) }, adding(input, -1)),
]);
