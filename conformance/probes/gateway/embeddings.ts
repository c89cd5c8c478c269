import { defineProbe, step } from '../../define-probe.ts';
import type { gateway } from '../../release.ts';
import { modelFor } from './requests.ts';

export default defineProbe({
  id: 'embeddings',
  interface: 'gateway',
  title: { de: 'Einbettungen dreier Texte', en: 'Embeddings of three texts' },
  class: 'cost',
  feature: 'gateway.embeddings',
  inputs: ['gateway.key', 'model.embeddings'],
  steps: step<gateway.EmbeddingList>({
    judgedBy: 'GW-063',
    request: (instance) => ({
      method: 'POST',
      path: '/embeddings',
      pace: 'model',
      tokens: 60,
      body: {
        json: {
          model: modelFor(instance, 'embeddings').id,
          input: [
            'Antrag auf Baugenehmigung',
            'Anmeldung einer Eheschließung beim Standesamt',
            'Verlängerung eines Bewohnerparkausweises',
          ],
        },
      },
    }),
  }),
});
