import { defineProbe, repeated, step } from '../../define-probe.ts';
import { endedAt } from '../../metrics/consumption.ts';
import { newTraceparent, ourMark } from '../../otlp/ours.ts';
import type { Instance, RequestSpec } from '../../request.ts';
import { callRequest, isOver, look, mostLooks, pauseMs } from './requests.ts';

const calls = 2;

const mark = `${ourMark}7d40c1e9b2`;
const userMark = `${ourMark}e1b85f03d6`;

/** A call that can be recognised in whatever is exported: by its trace id, and by marks in its message and user. */
function markedCall(instance: Instance): RequestSpec {
  const prompt = `Bitte bestätigen Sie kurz den Vorgang ${mark}.`;
  return {
    ...callRequest(instance, { user: userMark }, { prompt, bound: 5 }),
    headers: { traceparent: newTraceparent() },
  };
}

/** A look at the spans or log records of our calls. */
const lookAt = (signal: 'traces' | 'logs') => ({
  ...look,
  request: (): RequestSpec => ({ method: 'GET', path: `/v1/${signal}` }),
});

/**
 * Calls that carry a trace id and marks, then looks at what the platform has exported of them. Figures that grow prove
 * that its export goes on; everything is waited for as long as the declared lag lasts.
 */
export default defineProbe({
  id: 'otlp-export',
  interface: 'monitoring',
  title: {
    de: 'Aufrufe mit Trace-Kennung und Kennzeichen, dann was die Plattform über OTLP ausgibt',
    en: 'Calls with a trace id and marks, then what the platform exports over OTLP',
  },
  class: 'cost',
  feature: 'monitoring.otlp',
  exclusive: true,
  inputs: ['linked.gateway', 'model.chat'],
  steps: {
    before: step(look),
    call: repeated(calls, { request: markedCall }),
    after: repeated(mostLooks, {
      ...look,
      pauseMs,
      until: (_, { rounds, earlier: { call = [] }, instance }) =>
        isOver(rounds, Math.max(...call.map(endedAt)), instance),
    }),
    traces: step(lookAt('traces')),
    logs: step(lookAt('logs')),
  },
});
