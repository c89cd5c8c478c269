import { defineRejectionProbe } from '../../define-probe.ts';
import { modelFor, modelPath, unknownModelId } from './requests.ts';

export default defineRejectionProbe({
  id: 'unknown-model-read',
  interface: 'gateway',
  title: { de: 'Ein unbekanntes Modell abrufen', en: 'Read an unknown model' },
  class: 'read',
  inputs: ['gateway.key', 'model.chat'],
  control: (instance) => ({ method: 'GET', path: modelPath(modelFor(instance, 'chat').id) }),
  cases: { unknown: () => ({ method: 'GET', path: modelPath(unknownModelId) }) },
});
