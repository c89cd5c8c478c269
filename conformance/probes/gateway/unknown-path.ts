import { defineRejectionProbe } from '../../define-probe.ts';

export default defineRejectionProbe({
  id: 'unknown-path',
  interface: 'gateway',
  title: { de: 'Aufruf eines Pfads, den es nicht gibt', en: 'Call of a path that does not exist' },
  class: 'read',
  inputs: ['gateway.key'],
  control: () => ({ method: 'GET', path: '/models' }),
  cases: { random: () => ({ method: 'GET', path: '/pruefstein-unbekannter-pfad-7d41c0' }) },
});
