import { defineProbe, step } from '../../define-probe.ts';
import type { gateway } from '../../release.ts';
import { modelFor, modelPath } from './requests.ts';

export default defineProbe({
  id: 'model',
  interface: 'gateway',
  title: { de: 'Ein einzelnes Modell abrufen', en: 'Read a single model' },
  class: 'read',
  inputs: ['gateway.key', 'model.chat'],
  steps: step<gateway.Model>({
    judgedBy: 'GW-012',
    request: (instance) => ({ method: 'GET', path: modelPath(modelFor(instance, 'chat').id) }),
  }),
});
