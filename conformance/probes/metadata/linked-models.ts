import { defineProbe, step } from '../../define-probe.ts';

/** What the gateway of the same platform lists, beside what is described. */
export default defineProbe({
  id: 'linked-models',
  interface: 'metadata',
  title: { de: 'Modellliste des Gateways lesen', en: 'Read the model list of the gateway' },
  class: 'read',
  inputs: ['linked.gateway'],
  steps: step({ request: () => ({ method: 'GET', to: 'gateway', path: '/models' }) }),
});
