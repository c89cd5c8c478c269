import { defineProbe, step } from '../../define-probe.ts';
import { forcedToolRequest } from './tool-request.ts';

export default defineProbe({
  id: 'forced-tool-stream',
  interface: 'gateway',
  title: { de: 'Verlangter Werkzeugaufruf als Ereignisstrom', en: 'Demanded tool call, streamed' },
  class: 'cost',
  feature: 'gateway.tools',
  inputs: ['gateway.key', 'model.tools'],
  steps: step({ request: (instance) => forcedToolRequest(instance, { stream: true }) }),
});
