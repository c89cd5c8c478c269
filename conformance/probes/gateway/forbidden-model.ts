import { defineRejectionProbe } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

export default defineRejectionProbe({
  id: 'forbidden-model',
  interface: 'gateway',
  title: { de: 'Chat mit einem gesperrten Modell', en: 'Chat with a forbidden model' },
  class: 'cost',
  feature: 'gateway.tenants',
  inputs: ['gateway.key', 'gateway.restrictedKey', 'model.forbidden'],
  control: (instance) => chatRequest(instance, {}, { role: 'forbidden' }),
  cases: {
    restricted: (instance) => ({
      ...chatRequest(instance, {}, { role: 'forbidden' }),
      authorization: { use: 'restrictedKey' },
    }),
  },
});
