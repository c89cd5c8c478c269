import { defineProbe, step } from '../../define-probe.ts';
import { accessTokenIn, describing, tokenRequest } from './requests.ts';
import { resourceRequest } from './resource.ts';

/** A valid token of the same issuer and client, but for another resource. */
export default defineProbe({
  id: 'foreign-audience',
  interface: 'identity',
  title: {
    de: 'Zugriff mit einem Token für eine andere Ressource',
    en: 'Access with a token for another resource',
  },
  class: 'hostile',
  feature: 'identity.resources',
  inputs: ['identity.token', 'identity.client', 'identity.otherResource', 'linked.resource'],
  steps: {
    ...describing,
    grant: step({
      request: (instance, earlier) =>
        tokenRequest(instance, earlier, { principal: 'token', resource: instance.identity?.otherResource }),
      acquires: { credential: 'otherToken', read: accessTokenIn },
    }),
    before: step({ request: (instance) => resourceRequest(instance, { use: 'token' }) }),
    foreign: step({ request: (instance) => resourceRequest(instance, { use: 'otherToken' }) }),
    after: step({ request: (instance) => resourceRequest(instance, { use: 'token' }) }),
  },
});
