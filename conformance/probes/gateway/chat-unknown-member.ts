import { defineProbe, step } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

export default defineProbe({
  id: 'chat-unknown-member',
  interface: 'gateway',
  title: { de: 'Chat mit einem unbekannten Feld', en: 'Chat with an unknown member' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  steps: step({
    request: (instance) => chatRequest(instance, { pruefstein_unbekanntes_feld: 'Aktenzeichen 4711' }),
  }),
});
