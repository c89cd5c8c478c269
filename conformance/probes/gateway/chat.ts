import { defineProbe, step } from '../../define-probe.ts';
import type { gateway } from '../../release.ts';
import { chatRequest } from './requests.ts';

export default defineProbe({
  id: 'chat',
  interface: 'gateway',
  title: { de: 'Chat mit vollständiger Antwort', en: 'Chat with a whole answer' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  steps: step<gateway.ChatCompletion>({
    judgedBy: 'GW-020',
    request: (instance) => chatRequest(instance),
  }),
});
