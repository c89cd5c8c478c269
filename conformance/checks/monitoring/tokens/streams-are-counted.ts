import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { bringsText, consumptionOf } from '../../../metrics/consumption.ts';
import { memberOf, parsed } from '../../../read/members.ts';
import { growthMessages, judgeGrowth } from '../growth.ts';

export default defineCheck({
  id: 'streams-are-counted',
  verifies: 'MON-011',
  needs: [
    'metrics-reconciliation.plain',
    'metrics-reconciliation.afterPlain',
    'metrics-reconciliation.stream',
    'metrics-reconciliation.streamPlain',
    'metrics-reconciliation.afterStreams',
  ],
  messages: growthMessages,
  *run(evidence) {
    const plain = consumptionOf(evidence['metrics-reconciliation.plain']);
    const silent = evidence['metrics-reconciliation.streamPlain'];
    const streams = [evidence['metrics-reconciliation.stream'], silent];
    const reported = consumptionOf(streams[0] ?? silent);
    const usable = plain && reported && streams.every(({ response }) => response.status === 200);
    const window = {
      before: evidence['metrics-reconciliation.afterPlain'],
      calls: streams,
      after: evidence['metrics-reconciliation.afterStreams'],
    };
    yield* judgeGrowth(window, {
      metric: 'InputTokens',
      measure: ({ input }) => input,
      // The same messages were sent without usage: they cost as much as in the plain call.
      least: usable ? reported.input + plain.input : undefined,
    });
    if (!usable) return;
    yield* judgeGrowth(window, {
      metric: 'OutputTokens',
      measure: ({ output }) => output,
      least: reported.output + (bringsText(silent) ? 1 : 0),
      most: reported.output + boundOf(silent),
    });
  },
});

/** How many tokens the call allowed at most. */
function boundOf({ request }: Answered): number {
  const sent = parsed(request.body?.text);
  const bound = memberOf(sent, 'max_tokens') ?? memberOf(sent, 'max_completion_tokens');
  return typeof bound === 'number' ? bound : Number.POSITIVE_INFINITY;
}
