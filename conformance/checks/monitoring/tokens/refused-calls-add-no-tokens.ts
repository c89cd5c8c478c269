import { defineCheck } from '../../../define-check.ts';
import { growthMessages, judgeGrowth } from '../growth.ts';

export default defineCheck({
  id: 'refused-calls-add-no-tokens',
  verifies: 'MON-012',
  needs: [
    'metrics-reconciliation.afterStreams',
    'metrics-reconciliation.refusedModel',
    'metrics-reconciliation.refusedType',
    'metrics-reconciliation.refusedText',
    'metrics-reconciliation.refusedKey',
    'metrics-reconciliation.afterRefused',
  ],
  messages: growthMessages,
  *run(evidence) {
    const calls = [
      evidence['metrics-reconciliation.refusedModel'],
      evidence['metrics-reconciliation.refusedType'],
      evidence['metrics-reconciliation.refusedText'],
      evidence['metrics-reconciliation.refusedKey'],
    ];
    const refused = calls.every(({ response }) => response.status >= 400 && response.status <= 499);
    const window = {
      before: evidence['metrics-reconciliation.afterStreams'],
      calls,
      after: evidence['metrics-reconciliation.afterRefused'],
    };
    for (const metric of ['InputTokens', 'OutputTokens'] as const)
      yield* judgeGrowth(window, {
        metric,
        measure: ({ input, output }) => (metric === 'InputTokens' ? input : output),
        least: refused ? 0 : undefined,
      });
  },
});
