import { asNeeded, defineProbe } from '../../define-probe.ts';

/** One vector of the gateway's embedding model, beside what is described. */
export default defineProbe({
  id: 'linked-embedding',
  interface: 'metadata',
  title: { de: 'Einen Text am Gateway einbetten', en: 'Embed a text at the gateway' },
  class: 'cost',
  feature: 'gateway.embeddings',
  inputs: ['linked.gateway'],
  steps: asNeeded(1, {
    request: ({ linked }, earlier) => {
      const model = linked?.gateway?.models.embeddings?.id;
      if (model === undefined || (earlier['linked-embedding'] ?? []).length > 0) return undefined;
      return {
        method: 'POST',
        to: 'gateway',
        path: '/embeddings',
        pace: 'model',
        tokens: 20,
        body: { json: { model, input: 'Antrag auf Baugenehmigung' } },
      };
    },
  }),
});
