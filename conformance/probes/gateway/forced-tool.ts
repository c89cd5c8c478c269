import { defineProbe, step } from '../../define-probe.ts';
import { forcedToolRequest } from './tool-request.ts';

export default defineProbe({
  id: 'forced-tool',
  interface: 'gateway',
  title: { de: 'Verlangter Werkzeugaufruf', en: 'Demanded tool call' },
  class: 'cost',
  feature: 'gateway.tools',
  inputs: ['gateway.key', 'model.tools'],
  steps: step({ request: (instance) => forcedToolRequest(instance) }),
});
