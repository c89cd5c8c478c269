import { defineCheck } from '../../../define-check.ts';
import { consumptionOf } from '../../../metrics/consumption.ts';
import { growthMessages, judgeGrowth, sumOf } from '../growth.ts';

export default defineCheck({
  id: 'input-tokens-add-up',
  verifies: 'MON-009',
  needs: [
    'metrics-reconciliation.before',
    'metrics-reconciliation.plain',
    'metrics-reconciliation.plainAgain',
    'metrics-reconciliation.afterPlain',
  ],
  messages: growthMessages,
  *run(evidence) {
    const calls = [evidence['metrics-reconciliation.plain'], evidence['metrics-reconciliation.plainAgain']];
    const window = {
      before: evidence['metrics-reconciliation.before'],
      calls,
      after: evidence['metrics-reconciliation.afterPlain'],
    };
    yield* judgeGrowth(window, {
      metric: 'InputTokens',
      measure: ({ input }) => input,
      least: sumOf(calls, consumptionOf, ({ input }) => input),
    });
  },
});
