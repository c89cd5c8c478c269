import { defineProbe } from '../../define-probe.ts';
import { describing } from './requests.ts';

/** Also the access call: an issuer is found by its description. */
export default defineProbe({
  id: 'issuer-metadata',
  interface: 'identity',
  title: { de: 'Beschreibung des Ausstellers abrufen', en: 'Read the description of the issuer' },
  class: 'read',
  access: true,
  inputs: [],
  steps: {
    openid: { ...describing.openid, judgedBy: 'IAM-001' },
    oauth: { ...describing.oauth, judgedBy: 'IAM-001' },
  },
});
