import { defineRejectionProbe } from '../../define-probe.ts';

export default defineRejectionProbe({
  id: 'wrong-signature',
  interface: 'gateway',
  title: { de: 'Zugriff mit gefälschter Signatur', en: 'Access with a forged signature' },
  class: 'hostile',
  feature: 'gateway.jwt',
  inputs: ['gateway.token'],
  control: () => ({ method: 'GET', path: '/models', authorization: { use: 'token' } }),
  cases: {
    forged: () => ({
      method: 'GET',
      path: '/models',
      authorization: { use: 'forged', of: 'token', how: 'wrongSignature' },
    }),
  },
});
