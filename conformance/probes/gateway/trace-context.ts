import { defineProbe, step } from '../../define-probe.ts';

const listModels = { method: 'GET', path: '/models' } as const;

/** The invalid value has the right form but an all-zero trace id, which W3C Trace Context forbids. */
export default defineProbe({
  id: 'trace-context',
  interface: 'gateway',
  title: { de: 'Modelle auflisten mit traceparent', en: 'List the models with traceparent' },
  class: 'read',
  inputs: ['gateway.key'],
  steps: {
    plain: step({ request: () => listModels }),
    valid: step({
      request: () => ({
        ...listModels,
        headers: { traceparent: '00-7c1e90b35d2f4a868e0b54d19a3f62c7-3b9d07e64a51c8f2-01' },
      }),
    }),
    invalid: step({
      request: () => ({
        ...listModels,
        headers: { traceparent: '00-00000000000000000000000000000000-3b9d07e64a51c8f2-01' },
      }),
    }),
  },
});
