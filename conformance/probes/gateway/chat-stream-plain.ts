import { defineProbe, step } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

export default defineProbe({
  id: 'chat-stream-plain',
  interface: 'gateway',
  title: { de: 'Chat als Ereignisstrom ohne Verbrauchsangabe', en: 'Streamed chat without usage' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  steps: step({ request: (instance) => chatRequest(instance, { stream: true }) }),
});
