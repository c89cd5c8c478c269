import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import type { Exchange, Json } from '../../../exchange.ts';
import { readingInstead } from '../../../misbehave.ts';

interface Bounds {
  max_tokens?: number;
  max_completion_tokens?: number;
}

function withoutBound(exchange: Exchange): Exchange {
  const text = exchange.request.body?.text?.replace(/"max(?:_completion)?_tokens":\d+/, '"n":1') ?? '';
  return { ...exchange, request: { ...exchange.request, body: { text, bytes: 0, wireBytes: 0 } } };
}

export default defineMutants('GW-024', [
  {
    title: 'drops the output bound before it asks the model',
    message: 'exceeded',
    wrap: readingInstead((body: Bounds) => {
      delete body.max_tokens;
      delete body.max_completion_tokens;
    }),
  },
  {
    title: 'stops one token too late',
    message: 'exceeded',
    edit: {
      'chat-capped': withJson((body: { usage: { completion_tokens: number } }) => {
        body.usage.completion_tokens = 6;
      }),
    },
  },
  {
    title: 'reports no count of output tokens',
    message: 'noCount',
    outcome: 'inconclusive',
    edit: { 'chat-capped': withJson((body: { usage?: Json }) => void delete body.usage) },
  },
  {
    title: 'offers a model without a parameter for the bound',
    message: 'noBound',
    outcome: 'inconclusive',
    edit: { 'chat-capped': withoutBound },
  },
]);
