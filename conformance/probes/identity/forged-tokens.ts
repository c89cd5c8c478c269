import { defineRejectionProbe } from '../../define-probe.ts';
import type { Forgery, Instance } from '../../request.ts';
import { resourceRequest } from './resource.ts';

const forged = (how: Forgery) => (instance: Instance) =>
  resourceRequest(instance, { use: 'forged', of: 'token', how });

/** The whole battery, once per issuer and resource. */
export default defineRejectionProbe({
  id: 'forged-tokens',
  interface: 'identity',
  title: { de: 'Zugriff mit gefälschten Token', en: 'Access with forged tokens' },
  class: 'hostile',
  inputs: ['identity.token', 'linked.resource'],
  control: (instance) => resourceRequest(instance, { use: 'token' }),
  cases: {
    wrongSignature: forged('wrongSignature'),
    algNone: forged('algNone'),
    payloadChanged: forged('payloadChanged'),
    foreignKeySameKid: forged('foreignKeySameKid'),
    embeddedKey: forged('embeddedKey'),
    hmacWithPublicKey: forged('hmacWithPublicKey'),
    unknownCritical: forged('unknownCritical'),
    giant: forged('giant'),
  },
});
