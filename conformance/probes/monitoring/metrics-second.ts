import { defineProbe, step } from '../../define-probe.ts';
import { wholeLook } from './requests.ts';

/** Runs after everything else, so that the counters have had reasons to grow. */
export default defineProbe({
  id: 'metrics-second',
  interface: 'monitoring',
  title: { de: 'Messwerte am Ende noch einmal abrufen', en: 'Read the figures again at the end' },
  class: 'read',
  exclusive: true,
  inputs: [],
  steps: step(wholeLook),
});
