import { defineProbe, repeated } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

/** Uses up the small quota of its own key; the refusal is what it wants to see and slows nothing down. */
export default defineProbe({
  id: 'burst',
  interface: 'gateway',
  title: { de: 'Aufrufe bis zum Erreichen des Kontingents', en: 'Calls until the quota is reached' },
  class: 'cost',
  feature: 'gateway.limits',
  inputs: ['gateway.lowQuotaKey', 'model.chat'],
  steps: repeated(20, {
    request: (instance) => ({
      ...chatRequest(instance, {}, { prompt: 'Guten Tag.', bound: 1 }),
      authorization: { use: 'lowQuotaKey' },
    }),
    provokes: 429,
    until: (exchange) => exchange.response?.status === 429,
  }),
});
