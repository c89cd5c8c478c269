import { defineProbe, repeated } from '../../define-probe.ts';
import { growthOf } from '../../metrics/totals.ts';
import { healthRequest } from './health.ts';
import { isOver, look, mostLooks, pauseMs, settingsOf } from './requests.ts';

/** Probes of either kind. */
const probes = 10;

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
    before: repeated(mostLooks, {
      ...look,
      pauseMs,
      // Where figures lag behind, about as many looks as there are probes, so that who is at work all the time is seen.
      until: (_, { rounds, instance }) =>
        settingsOf(instance).lagSeconds === 0 && isOver(rounds, rounds[0]?.timing.start ?? 0, instance),
    }),
    live: repeated(probes, { request: healthRequest('liveUrl') }),
    ready: repeated(probes, { request: healthRequest('readyUrl') }),
    after: repeated(mostLooks, {
      ...look,
      pauseMs,
      until: (_, { rounds, earlier, instance }) => {
        const [from, to] = [earlier.before?.at(-1), rounds[0]];
        const isSuspect = from && to && growthOf(from, to, everybody).calls >= probes;
        // What was added at once is looked at for longer: does it go on without probes?
        if (settingsOf(instance).lagSeconds === 0 && isSuspect) return false;
        return isOver(rounds, rounds[0]?.timing.start ?? 0, instance);
      },
    }),
  },
});
