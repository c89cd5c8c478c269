import { defineRejectionProbe } from '../../define-probe.ts';
import { chatRequest, unknownModelId } from './requests.ts';

export default defineRejectionProbe({
  id: 'stream-unknown-model',
  interface: 'gateway',
  title: { de: 'Ereignisstrom von einem unbekannten Modell', en: 'Stream from an unknown model' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  control: (instance) => chatRequest(instance, { stream: true }),
  cases: { unknown: (instance) => chatRequest(instance, { stream: true, model: unknownModelId }) },
});
