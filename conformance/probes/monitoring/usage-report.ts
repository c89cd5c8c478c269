import { defineProbe, step } from '../../define-probe.ts';
import type { monitoring } from '../../release.ts';
import { longAgo, usageRequest } from './usage-requests.ts';

export default defineProbe({
  id: 'usage-report',
  interface: 'monitoring',
  title: { de: 'Nutzungsbericht abrufen', en: 'Read the usage report' },
  class: 'read',
  feature: 'monitoring.usage',
  inputs: ['monitoring.usageUrl', 'linked.gateway'],
  steps: step<monitoring.UsagePage>({
    judgedBy: 'MON-037',
    request: (instance) =>
      usageRequest(instance, { start_time: String(longAgo), bucket_width: '1d', limit: '2' }),
  }),
});
