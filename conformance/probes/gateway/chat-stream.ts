import { defineProbe, step } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

/** The same messages as the probe `chat`, so that the counts of both can be compared. */
export default defineProbe({
  id: 'chat-stream',
  interface: 'gateway',
  title: { de: 'Chat als Ereignisstrom mit Verbrauchsangabe', en: 'Streamed chat with usage' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  steps: step<undefined>({
    judgedBy: 'GW-031',
    request: (instance) => chatRequest(instance, { stream: true, stream_options: { include_usage: true } }),
  }),
});
