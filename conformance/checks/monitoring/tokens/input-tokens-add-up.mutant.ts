import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { answeringWithOtherReplicas } from '../misbehave.ts';
import {
  adding,
  askedAgain,
  doubts,
  durationsDoubted,
  since,
  without,
  withoutSelector,
} from '../page-edits.ts';

const name = 'gen_ai_client_inference_usage_input_tokens_total';

export default defineMutants('MON-009', [
  {
    title: 'counts one input token too few',
    message: 'wrongGrowth',
    edit: since('afterPlain', adding(name, -1)),
  },
  {
    title: 'counts one input token too many',
    message: 'wrongGrowth',
    edit: since('afterPlain', adding(name, 1)),
  },
  {
    title: 'leaves out the tokens of a repeated prompt, as they come from a cache',
    message: 'wrongGrowth',
    edit: since('afterPlain', adding(name, -11)),
  },
  {
    title: 'has no counter of input tokens',
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
  {
    title: 'has counters of everybody only, and counts too little',
    message: 'wrongGrowth',
    edit: {
      ...since('before', withoutSelector),
      ...since('afterPlain', (exchange) => withoutSelector(adding(name, -1)(exchange))),
    },
  },
  {
    title: 'shows another replica at every look, over and over',
    message: 'otherProcess',
    outcome: 'inconclusive',
    wrap: answeringWithOtherReplicas,
    alsoRed: {
      ...durationsDoubted,
      ...askedAgain,
      'MON-010': 'sees the same replicas',
      'MON-011': 'sees the same replicas',
      'MON-012': 'sees the same replicas',
      'MON-015': 'sees the same replicas',
    },
  },
  ...doubts('afterPlain', { 'metrics-reconciliation.plain': withStatus(500) }, adding(name, -1)),
]);
