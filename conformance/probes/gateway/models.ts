import { defineProbe, step } from '../../define-probe.ts';
import type { gateway } from '../../release.ts';

/** Also the access call: it is sent first, and a refusal ends the run as incomplete. */
export default defineProbe({
  id: 'models',
  title: { de: 'Modelle auflisten', en: 'List the models' },
  class: 'read',
  inputs: ['gateway.key'],
  steps: step<gateway.ModelList>({
    judgedBy: 'GW-010',
    request: () => ({ method: 'GET', path: '/models' }),
  }),
});
