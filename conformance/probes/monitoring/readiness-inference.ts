import { defineProbe, repeated } from '../../define-probe.ts';
import { growthOf, stoodStill } from '../../metrics/totals.ts';
import { healthRequest } from './health.ts';
import { isOver, look, mostLooks, mostLooksToSettle, pauseMs, settingsOf } from './requests.ts';

/** A platform's own calls lie in nobody's selector. */
const everybody = {};

/** Whether probes call a model shows in the counters of all tenants: they are nobody's own traffic. */
export default defineProbe({
  id: 'readiness-inference',
  interface: 'monitoring',
  title: {
    de: 'Zwanzig Lebend- und Bereitschaftsprüfungen und die Zähler davor und danach',
    en: 'Twenty liveness and readiness probes and the counters before and after',
  },
  class: 'read',
  exclusive: true,
  inputs: ['monitoring.liveUrl', 'monitoring.readyUrl'],
  steps: {
    before: repeated(mostLooksToSettle, {
      ...look,
      pauseMs,
      // Where figures lag behind, as many looks as there are probes, so that who is at work all the time is seen.
      until: (_, { rounds, instance }) => {
        const { lagSeconds } = settingsOf(instance);
        return stoodStill(rounds, lagSeconds, everybody) && (lagSeconds === 0 || rounds.length >= mostLooks);
      },
    }),
    live: repeated(10, { request: healthRequest('liveUrl') }),
    ready: repeated(10, { request: healthRequest('readyUrl') }),
    after: repeated(mostLooks, {
      ...look,
      pauseMs,
      until: (_, { rounds, earlier, instance }) => {
        const { lagSeconds } = settingsOf(instance);
        const [from, to] = [earlier.before?.at(-1), rounds[0]];
        // What was added at once is looked at for longer: does it go on without probes?
        if (lagSeconds === 0 && from && to && growthOf(from, to, everybody).calls > 0) return false;
        return isOver(rounds, rounds[0]?.timing.start ?? 0, instance);
      },
    }),
  },
});
