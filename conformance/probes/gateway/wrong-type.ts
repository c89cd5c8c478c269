import { defineRejectionProbe } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

export default defineRejectionProbe({
  id: 'wrong-type',
  interface: 'gateway',
  title: { de: 'Chat mit einem Feld von falschem Typ', en: 'Chat with a member of the wrong type' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  control: (instance) => chatRequest(instance),
  cases: {
    messages: (instance) =>
      chatRequest(instance, { messages: { role: 'user', content: 'Bitte bestätigen Sie den Eingang.' } }),
    // Seen in the wild: a gateway that fails over the members of the object, and takes an empty one for an empty list.
    empty: (instance) => chatRequest(instance, { messages: {} }),
  },
});
