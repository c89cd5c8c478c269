import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

interface Body {
  usage?: { prompt_tokens: number; total_tokens: number };
}

export default defineMutants('GW-038', [
  {
    title: 'counts the system prompt of the gateway only in whole answers',
    message: 'different',
    edit: {
      chat: withJson(({ usage }: Body) => {
        if (!usage) return;
        usage.prompt_tokens += 25;
        usage.total_tokens += 25;
      }),
    },
  },
  {
    title: 'states no usage in whole answers',
    message: 'noCount',
    outcome: 'inconclusive',
    alsoRed: { 'GW-021': 'a whole answer must state its usage' },
    edit: { chat: withJson((body: Body) => void delete body.usage) },
  },
]);
