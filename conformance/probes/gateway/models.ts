import { defineProbe, step } from '../../define-probe.ts';
import type { gateway } from '../../release.ts';

/** Also the access call: it is sent first, and a refusal ends the run as incomplete. */
export default defineProbe({
  id: 'models',
  interface: 'gateway',
  title: { de: 'Modelle auflisten', en: 'List the models' },
  class: 'read',
  access: true,
  inputs: ['gateway.key'],
  steps: step<gateway.ModelList>({
    judgedBy: 'GW-010',
    request: () => ({ method: 'GET', path: '/models' }),
  }),
});
