import { defineProbe, type Step } from '../../define-probe.ts';
import { describing } from './requests.ts';

/** Beside the answer stands the identifier with which it must agree. */
const observe: Step['observe'] = (_answer, { instance }) => ({ issuer: instance.url });

/** Also the access call: an issuer is found by its description. */
export default defineProbe({
  id: 'issuer-metadata',
  interface: 'identity',
  title: { de: 'Beschreibung des Ausstellers abrufen', en: 'Read the description of the issuer' },
  class: 'read',
  access: true,
  inputs: [],
  steps: {
    openid: { ...describing.openid, judgedBy: 'IAM-001', observe },
    oauth: { ...describing.oauth, judgedBy: 'IAM-001', observe },
  },
});
