import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';
import { withClaims } from '../seeded.ts';

export default defineMutants('IAM-116', [
  {
    title: 'gives local time for the time of issue',
    message: 'ahead',
    wrap: claimingInstead({ iat: Math.floor(Date.now() / 1000) + 3600 }),
  },
  {
    title: 'gives local time for the time of issue, and answers without a date',
    message: 'aheadOfUs',
    edit: {
      'grant-token.token': (exchange) => ({
        ...exchange,
        observations: { ...exchange.observations, date: null, received: '2026-11-23T08:00:00.000Z' },
      }),
    },
  },
  {
    title: 'answers without a date',
    outcome: 'passed',
    edit: {
      'grant-token.token': (exchange) => ({
        ...exchange,
        observations: { ...exchange.observations, date: null, received: '2126-11-23T08:00:00.000Z' },
      }),
    },
  },
  {
    title: 'does not say when tokens were issued',
    message: 'noTime',
    outcome: 'inconclusive',
    edit: { 'grant-token.token': withClaims({ iat: undefined }) },
  },
]);
