import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';
import { tokenOf } from '../facts.ts';
import { withClaims, withObservations } from '../seeded.ts';

export default defineMutants('IAM-013', [
  {
    title: 'names the client as audience',
    message: 'notNamed',
    wrap: claimingInstead({ aud: 'tenant-a' }),
  },
  {
    title: 'names every resource but the one asked for',
    message: 'notNamed',
    edit: { 'access-token.facts': withClaims({ aud: ['account', 'https://ki.musterland.example/mcp'] }) },
  },
  {
    title: 'is asked for no particular resource',
    message: 'noResource',
    outcome: 'inconclusive',
    edit: {
      'access-token.facts': (exchange) => {
        const token = tokenOf(exchange);
        const issuer = 'https://ki.musterland.example/identity';
        return token ? withObservations({ issuer, resource: null, token })(exchange) : exchange;
      },
    },
  },
]);
