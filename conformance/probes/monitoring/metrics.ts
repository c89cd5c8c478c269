import { defineProbe, step } from '../../define-probe.ts';
import { wholeLook } from './requests.ts';

/** Also the access call: a refusal ends what is asked of this monitoring. */
export default defineProbe({
  id: 'metrics',
  interface: 'monitoring',
  title: { de: 'Messwerte abrufen', en: 'Read the figures' },
  class: 'read',
  access: true,
  inputs: [],
  steps: step({ ...wholeLook, judgedBy: 'MON-002' }),
});
