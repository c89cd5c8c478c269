import { defineProbe, type Earlier, repeated, step } from '../../define-probe.ts';
import { usageTotalsOf } from '../../metrics/usage-totals.ts';
import type { monitoring } from '../../release.ts';
import type { Instance, RequestSpec } from '../../request.ts';
import { callRequest, isOver, look, mostLooks, pauseMs } from './requests.ts';
import { hourOf, usageRequest } from './usage-requests.ts';

const calls = 2;

/** The hours since the first call, by model. */
function recentHours(instance: Instance, { first }: Earlier): RequestSpec {
  const start = String(hourOf(first?.[0]));
  return usageRequest(instance, { start_time: start, bucket_width: '1h', limit: '24', group_by: 'model' });
}

/** Compares two reports around calls of ours. The first call tells what time it is on the platform. */
export default defineProbe({
  id: 'usage-reconciliation',
  interface: 'monitoring',
  title: {
    de: 'Modellaufrufe und der Nutzungsbericht davor und danach',
    en: 'Model calls and the usage report before and after',
  },
  class: 'cost',
  feature: 'monitoring.usage',
  exclusive: true,
  inputs: ['monitoring.usageUrl', 'linked.gateway', 'model.chat'],
  steps: {
    first: step({ request: (instance) => callRequest(instance, {}, { bound: 5 }) }),
    before: repeated<monitoring.UsagePage>(mostLooks, {
      judgedBy: 'MON-037',
      request: recentHours,
      observe: look.observe,
      pauseMs,
      until: (_, { rounds, instance }) => isOver(rounds, rounds[0]?.timing.start ?? 0, instance),
    }),
    call: repeated(calls, { request: (instance) => callRequest(instance, {}, { bound: 5 }) }),
    after: repeated<monitoring.UsagePage>(mostLooks, {
      judgedBy: 'MON-037',
      request: recentHours,
      observe: look.observe,
      pauseMs,
      until: (_, { rounds, earlier, instance }) => {
        const [before, after] = [earlier.before?.at(-1), rounds.at(-1)].map((page) =>
          usageTotalsOf(page?.json),
        );
        if (before && after && after.calls - before.calls >= calls) return true;
        return isOver(rounds, rounds[0]?.timing.start ?? 0, instance);
      },
    }),
  },
});
