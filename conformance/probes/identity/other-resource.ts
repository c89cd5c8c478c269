import { defineProbe, step } from '../../define-probe.ts';
import type { identity } from '../../release.ts';
import { tokenFacts } from '../../tokens/facts.ts';
import { accessTokenIn, describing, tokenRequest } from './requests.ts';

/** A resource no issuer knows. */
const unknownResource = 'https://unbekannt.pruefstein.example/v1';

export default defineProbe({
  id: 'other-resource',
  interface: 'identity',
  title: { de: 'Token für andere Ressourcen abrufen', en: 'Obtain tokens for other resources' },
  class: 'read',
  feature: 'identity.resources',
  inputs: ['identity.client', 'identity.resource', 'identity.otherResource'],
  steps: {
    ...describing,
    known: step<identity.TokenAnswer>({
      request: (instance, earlier) =>
        tokenRequest(instance, earlier, {
          principal: 'token',
          resource: instance.identity?.otherResource,
        }),
      acquires: { credential: 'otherToken', read: accessTokenIn },
      observe: ({ json }, { instance }) => ({
        resource: instance.identity?.resource ?? null,
        otherResource: instance.identity?.otherResource ?? null,
        ...tokenFacts(accessTokenIn(json) ?? '', undefined, {}),
      }),
    }),
    unknown: step({
      request: (instance, earlier) =>
        tokenRequest(instance, earlier, { principal: 'token', resource: unknownResource }),
      acquires: { credential: 'otherToken', read: accessTokenIn },
    }),
  },
});
