import { asNeeded, defineProbe } from '../../define-probe.ts';
import { describedBy } from './requests.ts';

/** What the gateways of the same platform list, beside what is described. */
export default defineProbe({
  id: 'linked-models',
  interface: 'metadata',
  title: { de: 'Modelllisten der Gateways lesen', en: 'Read the model lists of the gateways' },
  class: 'read',
  inputs: ['linked.gateway'],
  steps: asNeeded((instance) => describedBy(instance, 'gateway').length, {
    request: (instance, _earlier, round = 1) => {
      const gateway = describedBy(instance, 'gateway')[round - 1];
      return gateway && { method: 'GET', to: gateway, path: '/models' };
    },
  }),
});
