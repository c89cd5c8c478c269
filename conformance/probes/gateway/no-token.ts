import { defineRejectionProbe } from '../../define-probe.ts';

export default defineRejectionProbe({
  id: 'no-token',
  interface: 'gateway',
  title: { de: 'Zugriff ohne Zugangsschlüssel', en: 'Access without a credential' },
  class: 'read',
  inputs: ['gateway.key'],
  control: () => ({ method: 'GET', path: '/models' }),
  cases: { missing: () => ({ method: 'GET', path: '/models', authorization: { use: 'none' } }) },
});
