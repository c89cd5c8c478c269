import { asNeeded, defineProbe } from '../../define-probe.ts';
import type { Instance } from '../../request.ts';
import { describedBy } from './requests.ts';

function embeddingGateways(instance: Instance): readonly Instance[] {
  return describedBy(instance, 'gateway').filter(({ models }) => models.embeddings !== undefined);
}

/** One vector of each gateway's embedding model, beside what is described. */
export default defineProbe({
  id: 'linked-embedding',
  interface: 'metadata',
  title: { de: 'Einen Text an den Gateways einbetten', en: 'Embed a text at the gateways' },
  class: 'cost',
  feature: 'gateway.embeddings',
  inputs: ['linked.gateway'],
  steps: asNeeded((instance) => embeddingGateways(instance).length, {
    request: (instance, _earlier, round = 1) => {
      const gateway = embeddingGateways(instance)[round - 1];
      const model = gateway?.models.embeddings?.id;
      if (!gateway || model === undefined) return undefined;
      return {
        method: 'POST',
        to: gateway,
        path: '/embeddings',
        pace: 'model',
        tokens: 20,
        body: { json: { model, input: 'Antrag auf Baugenehmigung' } },
      };
    },
  }),
});
