import { asNeeded, defineProbe } from '../../define-probe.ts';
import { describedBy, mostEndpoints } from './requests.ts';

/** One vector of each gateway's embedding model, beside what is described. */
export default defineProbe({
  id: 'linked-embedding',
  interface: 'metadata',
  title: { de: 'Einen Text an den Gateways einbetten', en: 'Embed a text at the gateways' },
  class: 'cost',
  feature: 'gateway.embeddings',
  inputs: ['linked.gateway'],
  steps: asNeeded(mostEndpoints, {
    request: (instance, _earlier, round = 1) => {
      const embedding = describedBy(instance, 'gateway').filter(
        ({ models }) => models.embeddings !== undefined,
      );
      const gateway = embedding[round - 1];
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
