import { defineRejectionProbe } from '../../define-probe.ts';
import { longAgo, usageRequest } from './usage-requests.ts';

const usual = { start_time: String(longAgo), bucket_width: '1d', limit: '1' };

export default defineRejectionProbe({
  id: 'usage-by-person',
  interface: 'monitoring',
  title: { de: 'Nutzungsbericht nach Personen verlangen', en: 'Ask for the usage report by persons' },
  class: 'read',
  feature: 'monitoring.usage',
  inputs: ['monitoring.usageUrl', 'linked.gateway'],
  control: (instance) => usageRequest(instance, usual),
  cases: {
    divided: (instance) => usageRequest(instance, { ...usual, group_by: 'user_id' }),
    selected: (instance) => usageRequest(instance, { ...usual, user_ids: 'pruefstein-person' }),
  },
});
