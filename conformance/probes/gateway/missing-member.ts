import { defineRejectionProbe } from '../../define-probe.ts';
import { chatRequest } from './requests.ts';

export default defineRejectionProbe({
  id: 'missing-member',
  interface: 'gateway',
  title: { de: 'Chat ohne ein Pflichtfeld', en: 'Chat without a required member' },
  class: 'cost',
  inputs: ['gateway.key', 'model.chat'],
  control: (instance) => chatRequest(instance),
  cases: {
    model: (instance) => chatRequest(instance, { model: undefined }),
    messages: (instance) => chatRequest(instance, { messages: undefined }),
  },
});
