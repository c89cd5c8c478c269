import { defineProbe, repeated } from '../../define-probe.ts';
import { healthRequest } from './health.ts';
import { isOver, look, mostLooks, pauseMs } from './requests.ts';

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
      until: (_, { rounds, instance }) => isOver(rounds, rounds[0]?.timing.start ?? 0, instance),
    }),
    live: repeated(10, { request: healthRequest('liveUrl') }),
    ready: repeated(10, { request: healthRequest('readyUrl') }),
    after: repeated(mostLooks, {
      ...look,
      pauseMs,
      until: (_, { rounds, instance }) => isOver(rounds, rounds[0]?.timing.start ?? 0, instance),
    }),
  },
});
