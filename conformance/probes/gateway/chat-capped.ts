import { defineProbe, step } from '../../define-probe.ts';
import { chatRequest, modelFor } from './requests.ts';

/** The role's usual bound; one above it marks a model that thinks before it answers. */
const usualCap = 16;

/** Asks for much and allows little. A reasoning model keeps its role's bound: below it, some refuse to answer. */
export default defineProbe({
  id: 'chat-capped',
  interface: 'gateway',
  title: { de: 'Chat mit enger Ausgabegrenze', en: 'Chat with a narrow output bound' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  steps: step({
    request: (instance) => {
      const { cap } = modelFor(instance, 'chat');
      return chatRequest(
        instance,
        {},
        {
          prompt:
            'Bitte beschreiben Sie ausführlich und in vielen Sätzen den Ablauf eines Genehmigungsverfahrens.',
          bound: cap > usualCap ? cap : Math.min(cap, 5),
        },
      );
    },
  }),
});
