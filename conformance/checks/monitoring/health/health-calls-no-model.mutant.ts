import { defineMutants } from '../../../define-mutants.ts';
import { withText } from '../../../edit.ts';
import { adding, askedAgain, firstRound } from '../page-edits.ts';

const count = 'gen_ai_server_request_duration_seconds_count';
const emptied = withText((page) => page.replace(/^(# (TYPE|HELP) )?gen_ai.*\n/gm, ''));

export default defineMutants('MON-034', [
  {
    title: 'asks a model for each liveness probe',
    message: 'modelCalled',
    alsoRed: askedAgain,
    wrap:
      (next, { key }) =>
      async (request) => {
        const { origin, pathname } = new URL(request.url);
        if (pathname !== '/livez') return next(request);
        const body = {
          model: 'pruefstein-chat',
          messages: [{ role: 'user', content: 'ping' }],
          max_tokens: 1,
        };
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
        await next(
          new Request(`${origin}/v1/chat/completions`, {
            method: 'POST',
            headers,
            body: JSON.stringify(body),
          }),
        );
        return next(request);
      },
  },
  {
    title: 'serves others during the probes, as it did before',
    message: 'otherTraffic',
    outcome: 'inconclusive',
    edit: {
      'readiness-inference.before': firstRound(adding(count, -1)),
      'readiness-inference.after': adding(count, 20),
    },
  },
  {
    title: 'shows no model calls',
    message: 'noCounters',
    outcome: 'inconclusive',
    edit: { 'readiness-inference.before': emptied, 'readiness-inference.after': emptied },
  },
]);
