import { defineRejectionProbe } from '../../define-probe.ts';
import { chatRequest, unknownModelId } from './requests.ts';

export default defineRejectionProbe({
  id: 'unknown-model',
  interface: 'gateway',
  title: { de: 'Chat mit einem unbekannten Modell', en: 'Chat with an unknown model' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  control: (instance) => chatRequest(instance),
  cases: { unknown: (instance) => chatRequest(instance, { model: unknownModelId }) },
});
