import { defineRejectionProbe } from '../../define-probe.ts';
import { look } from './requests.ts';

export default defineRejectionProbe({
  id: 'metrics-no-token',
  interface: 'monitoring',
  title: { de: 'Messwerte ohne Zugangsschlüssel abrufen', en: 'Read the figures without a credential' },
  class: 'read',
  feature: 'monitoring.pull',
  inputs: [],
  control: look.request,
  cases: { missing: (instance) => ({ ...look.request(instance), authorization: { use: 'none' } }) },
});
