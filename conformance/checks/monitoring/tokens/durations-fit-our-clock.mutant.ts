import { defineMutants } from '../../../define-mutants.ts';
import type { withStatus } from '../../../edit.ts';
import { adding, doubts, firstRound, setting, since } from '../page-edits.ts';

const family = 'gen_ai_server_request_duration_seconds';
const inMilliseconds = setting(`${family}_sum`, (value) => value * 1000);

export default defineMutants('MON-018', [
  {
    title: 'gives durations in milliseconds',
    message: 'tooLong',
    edit: since(
      'before',
      setting(`${family}_sum`, (value) => value * 1e5),
    ),
  },
  {
    title: 'gives no duration at all',
    message: 'noTime',
    edit: since(
      'before',
      setting(`${family}_sum`, () => 0),
    ),
  },
  {
    title: 'times only some of the calls',
    message: 'otherCount',
    outcome: 'inconclusive',
    edit: since('afterStreams', adding(`${family}_count`, -1)),
    alsoRed: { 'MON-015': 'misses a call' },
  },
  ...doubts('afterStreams', { 'metrics-reconciliation.stream': again }, inMilliseconds).map((mutant) =>
    mutant.message === 'unquiet'
      ? {
          ...mutant,
          edit: {
            'metrics-reconciliation.before': firstRound(
              adding('gen_ai_client_inference_usage_input_tokens_total', -1),
            ),
          },
        }
      : mutant,
  ),
]);

/** The call had to be sent twice, so that two may have been counted. */
function again(exchange: Parameters<ReturnType<typeof withStatus>>[0]) {
  return { ...exchange, attempt: 2 };
}
