import { defineProbe, step } from '../../define-probe.ts';
import { tokenFacts } from '../../tokens/facts.ts';
import { describing, keysRequest } from './requests.ts';

/**
 * Nothing of the token is sent or kept: beside the keys with which it is verified stand the facts of the token that was
 * given or obtained.
 */
export default defineProbe({
  id: 'access-token',
  interface: 'identity',
  title: { de: 'Zugriffstoken untersuchen', en: 'Examine the access token' },
  class: 'read',
  inputs: ['identity.token'],
  steps: {
    ...describing,
    facts: step({
      judgedBy: 'IAM-108',
      request: keysRequest,
      observe: ({ json }, { instance, credential }) => {
        const token = credential('token');
        const { resource = null, claimMap = {} } = instance.identity ?? {};
        const wanted = { issuer: instance.url, resource };
        return token === undefined ? wanted : { ...wanted, ...tokenFacts(token, json, claimMap) };
      },
    }),
  },
});
