import { defineCheck } from '../../../define-check.ts';
import { allSucceeded, growthMessages, judgeGrowth } from '../growth.ts';

export default defineCheck({
  id: 'calls-are-timed-once',
  verifies: 'MON-015',
  needs: [
    'metrics-reconciliation.before',
    'metrics-reconciliation.plain',
    'metrics-reconciliation.plainAgain',
    'metrics-reconciliation.stream',
    'metrics-reconciliation.streamPlain',
    'metrics-reconciliation.afterStreams',
  ],
  messages: growthMessages,
  *run(evidence) {
    const calls = [
      evidence['metrics-reconciliation.plain'],
      evidence['metrics-reconciliation.plainAgain'],
      evidence['metrics-reconciliation.stream'],
      evidence['metrics-reconciliation.streamPlain'],
    ];
    const window = {
      before: evidence['metrics-reconciliation.before'],
      calls,
      after: evidence['metrics-reconciliation.afterStreams'],
    };
    yield* judgeGrowth(window, {
      metric: 'CallDuration',
      measure: (totals) => totals.calls,
      least: allSucceeded(calls) ? calls.length : undefined,
    });
  },
});
