import { defineProbe, repeated } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

/** Uses up the small quota of its own key. Runs alone, as a refusal slows down everything that runs beside it. */
export default defineProbe({
  id: 'burst',
  interface: 'gateway',
  title: { de: 'Aufrufe bis zum Erreichen des Kontingents', en: 'Calls until the quota is reached' },
  class: 'cost',
  feature: 'gateway.limits',
  inputs: ['gateway.lowQuotaKey', 'model.chat'],
  exclusive: true,
  steps: repeated(20, {
    request: (instance) => ({ ...chatRequest(instance), authorization: { use: 'lowQuotaKey' } }),
    until: (exchange) => exchange.response?.status === 429,
  }),
});
