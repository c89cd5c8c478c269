import { defineRejectionProbe } from '../../define-probe.ts';
import { chatRequest, modelFor } from './requests.ts';

export default defineRejectionProbe({
  id: 'malformed-json',
  interface: 'gateway',
  title: { de: 'Chat mit abgebrochenem JSON', en: 'Chat with JSON that breaks off' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  control: (instance) => chatRequest(instance),
  cases: {
    broken: (instance) => ({
      ...chatRequest(instance),
      body: {
        text: `{"model": ${JSON.stringify(modelFor(instance, 'chat').id)}, "messages": [{"role": "user", `,
        mediaType: 'application/json',
      },
    }),
  },
});
