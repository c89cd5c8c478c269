import { defineProbe, step } from '../../define-probe.ts';
import type { identity } from '../../release.ts';
import { describing, keysRequest } from './requests.ts';

export default defineProbe({
  id: 'issuer-keys',
  interface: 'identity',
  title: { de: 'Öffentliche Schlüssel des Ausstellers abrufen', en: 'Read the public keys of the issuer' },
  class: 'read',
  inputs: [],
  steps: {
    ...describing,
    keys: step<identity.JsonWebKeySet>({ judgedBy: 'IAM-102', request: keysRequest }),
  },
});
