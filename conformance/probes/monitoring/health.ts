import { defineProbe, repeated } from '../../define-probe.ts';
import type { Instance, RequestSpec } from '../../request.ts';
import { settingsOf } from './requests.ts';

/** Asks without a credential, as a load balancer does. */
export const healthRequest =
  (which: 'liveUrl' | 'readyUrl') =>
  (instance: Instance): RequestSpec => ({
    method: 'GET',
    path: '',
    url: settingsOf(instance)[which] ?? '',
    authorization: { use: 'none' },
  });

/** Three times each: the quickest counts, as a single one may have waited for our other requests. */
export default defineProbe({
  id: 'health',
  interface: 'monitoring',
  title: { de: 'Lebend- und Bereitschaftsprüfung', en: 'Liveness and readiness probes' },
  class: 'read',
  inputs: ['monitoring.liveUrl', 'monitoring.readyUrl'],
  steps: {
    live: repeated(3, { request: healthRequest('liveUrl') }),
    ready: repeated(3, { request: healthRequest('readyUrl') }),
  },
});
