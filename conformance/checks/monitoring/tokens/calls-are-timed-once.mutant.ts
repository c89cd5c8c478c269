import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { adding, doubts, durationsDoubted, since, without, withoutSelector } from '../page-edits.ts';

const family = 'gen_ai_server_request_duration_seconds';

export default defineMutants('MON-015', [
  {
    title: 'does not time one of the calls',
    message: 'wrongGrowth',
    edit: since('afterStreams', adding(`${family}_count`, -1)),
    alsoRed: durationsDoubted,
  },
  {
    title: 'times a call twice, at the gateway and behind it',
    message: 'wrongGrowth',
    edit: since('afterStreams', adding(`${family}_count`, 1)),
    alsoRed: durationsDoubted,
  },
  {
    title: 'has no durations of model calls',
    message: 'noFigure',
    edit: since('before', without(family)),
    alsoRed: durationsDoubted,
  },
  {
    title: 'has figures of everybody only',
    message: 'atLeast',
    outcome: 'passed',
    edit: since('before', withoutSelector),
  },
  ...doubts(
    'afterStreams',
    { 'metrics-reconciliation.stream': withStatus(500) },
    adding(`${family}_count`, -1),
  ).map((mutant) =>
    mutant.message === 'unquiet'
      ? // What is compared begins before the plain calls.
        { ...mutant, edit: { ...mutant.edit, 'metrics-reconciliation.before': unquiet() } }
      : mutant,
  ),
]);

function unquiet() {
  const once = adding(`${family}_count`, -1);
  return (exchange: Parameters<typeof once>[0]) => (/~1$/.test(exchange.id) ? once(exchange) : exchange);
}
