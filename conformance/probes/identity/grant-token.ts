import { defineProbe, repeated } from '../../define-probe.ts';
import { headerValue } from '../../exchange.ts';
import type { identity } from '../../release.ts';
import { tokenFacts } from '../../tokens/facts.ts';
import { accessTokenIn, describing, tokenRequest } from './requests.ts';

/** Tokens that are asked for one after the other, to compare their ids. */
const tokens = 5;

export default defineProbe({
  id: 'grant-token',
  interface: 'identity',
  title: { de: 'Token als Dienst abrufen', en: 'Obtain tokens as a service' },
  class: 'read',
  feature: 'identity.service',
  inputs: ['identity.client'],
  steps: {
    ...describing,
    token: repeated<identity.TokenAnswer>(tokens, {
      judgedBy: 'IAM-101',
      request: (instance, earlier) => tokenRequest(instance, earlier, { principal: 'token' }),
      acquires: { credential: 'token', read: accessTokenIn },
      observe: ({ json, response }, { instance, now }) => ({
        ...tokenFacts(accessTokenIn(json) ?? '', undefined, instance.identity?.claimMap ?? {}),
        date: headerValue(response.headers, 'date') ?? null,
        received: now.toISOString(),
      }),
    }),
  },
});
