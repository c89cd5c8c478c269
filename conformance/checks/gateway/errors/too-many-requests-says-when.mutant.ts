import { defineMutants } from '../../../define-mutants.ts';
import { withHeader, withStatus } from '../../../edit.ts';
import type { Exchange } from '../../../exchange.ts';

const onRefusals = (edit: (exchange: Exchange) => Exchange) => (exchange: Exchange) =>
  exchange.response?.status === 429 ? edit(exchange) : exchange;

export default defineMutants('GW-080', [
  {
    title: 'refuses without saying when to come back',
    message: 'missing',
    edit: { burst: onRefusals(withHeader('retry-after', undefined)) },
  },
  {
    title: 'names a span of time in words',
    message: 'unreadable',
    edit: { burst: onRefusals(withHeader('retry-after', '6m0s')) },
  },
  {
    title: 'names a fraction of a second',
    message: 'unreadable',
    edit: { burst: onRefusals(withHeader('retry-after', '0.5')) },
  },
  {
    title: 'has no quota',
    outcome: 'inconclusive',
    edit: { burst: onRefusals(withStatus(404)) },
  },
]);
