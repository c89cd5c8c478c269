import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus } from '../../../edit.ts';
import type { monitoring } from '../../../release.ts';
import { firstRound } from '../page-edits.ts';

type Result = monitoring.UsagePage['data'][number]['results'][number];

const counting = (count: (result: Result) => void) =>
  withJson((page: monitoring.UsagePage) => {
    for (const bucket of page.data) for (const result of bucket.results) count(result);
  });

const oneMore = counting((result) => {
  result.num_model_requests += 1;
});

export default defineMutants('MON-038', [
  {
    title: 'counts a request too many',
    message: 'wrongTotal',
    edit: { 'usage-reconciliation.after': oneMore },
  },
  {
    title: 'leaves out input tokens',
    message: 'wrongTotal',
    edit: {
      'usage-reconciliation.after': counting((result) => {
        result.input_tokens -= 1;
      }),
    },
  },
  {
    title: 'counts input tokens as output',
    message: 'wrongTotal',
    edit: {
      'usage-reconciliation.after': counting((result) => {
        result.output_tokens += 20;
      }),
    },
  },
  {
    title: 'does not answer the calls that are to be counted',
    message: 'unusableCalls',
    outcome: 'inconclusive',
    edit: { 'usage-reconciliation.call': withStatus(500) },
  },
  {
    title: 'spreads a few hours over several pages',
    message: 'morePages',
    outcome: 'inconclusive',
    edit: {
      'usage-reconciliation.after': withJson((page: monitoring.UsagePage) => {
        page.has_more = true;
      }),
    },
  },
  {
    title: 'counts more, as it seems, while the tenant is at work',
    message: 'unquiet',
    outcome: 'inconclusive',
    edit: {
      'usage-reconciliation.before': firstRound(
        counting((result) => {
          result.num_model_requests -= 1;
        }),
      ),
      'usage-reconciliation.after': oneMore,
    },
  },
]);
