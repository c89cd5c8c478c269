import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import type { Json } from '../../../exchange.ts';

interface Body {
  usage?: { [member: string]: Json };
}

const counting = (counts: { readonly [member: string]: Json }) =>
  withJson((body: Body) => {
    body.usage = { ...body.usage, ...counts };
  });

const nothingToCompare = { 'GW-038': 'without usage there is no count to compare' };

export default defineMutants('GW-021', [
  {
    title: 'leaves the usage out',
    message: 'missing',
    alsoRed: nothingToCompare,
    edit: { chat: withJson((body: Body) => void delete body.usage) },
  },
  {
    title: 'sends null as usage',
    message: 'missing',
    alsoRed: nothingToCompare,
    edit: { chat: withJson((body: object) => ({ ...body, usage: null })) },
  },
  {
    title: 'counts tokens as text',
    message: 'notACount',
    edit: { chat: counting({ completion_tokens: '7' }) },
  },
  {
    title: 'counts fractions of tokens',
    message: 'notACount',
    edit: { chat: counting({ total_tokens: 12.5 }) },
  },
  {
    title: 'counts minus one token',
    message: 'notACount',
    edit: { chat: counting({ completion_tokens: -1 }) },
  },
  {
    title: 'leaves the prompt out of the total',
    message: 'wrongSum',
    edit: { chat: counting({ total_tokens: 0 }) },
  },
]);
