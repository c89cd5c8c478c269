import { defineProbe, step } from '../../define-probe.ts';
import type { Authorization, Instance, RequestSpec } from '../../request.ts';

/** The list of models as the service sees it, with or without a user for whom it asks. */
function list({ identity }: Instance, context?: Authorization): RequestSpec {
  const name = identity?.contextHeader;
  return {
    method: 'GET',
    to: 'gateway',
    path: '/models',
    ...(context && name !== undefined && { credentialHeader: { name, authorization: context } }),
  };
}

const forged = (how: 'wrongSignature' | 'algNone' | 'payloadChanged') =>
  step({ request: (instance) => list(instance, { use: 'forged', of: 'contextToken', how }) });

export default defineProbe({
  id: 'user-context',
  interface: 'identity',
  title: {
    de: 'Dienstschlüssel mit echtem und gefälschtem Nutzerkontext',
    en: 'Service key with a genuine and a forged user context',
  },
  class: 'hostile',
  feature: 'identity.contextHeader',
  inputs: ['identity.contextToken', 'linked.gateway'],
  steps: {
    alone: step({ request: (instance) => list(instance) }),
    genuine: step({ request: (instance) => list(instance, { use: 'contextToken' }) }),
    wrongSignature: forged('wrongSignature'),
    algNone: forged('algNone'),
    payloadChanged: forged('payloadChanged'),
  },
});
