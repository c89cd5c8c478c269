import { defineRejectionProbe } from '../../define-probe.ts';

export default defineRejectionProbe({
  id: 'garbage-token',
  interface: 'gateway',
  title: { de: 'Zugriff mit einem erfundenen Zugangsschlüssel', en: 'Access with an invented credential' },
  class: 'read',
  inputs: ['gateway.key'],
  control: () => ({ method: 'GET', path: '/models' }),
  cases: {
    garbage: () => ({
      method: 'GET',
      path: '/models',
      authorization: { use: 'literal', bearer: 'pruefstein-erfundener-schluessel' },
    }),
  },
});
