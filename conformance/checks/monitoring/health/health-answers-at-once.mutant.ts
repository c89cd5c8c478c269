import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('MON-033', [
  {
    title: 'wants a credential of load balancers',
    message: 'wrongStatus',
    edit: { 'health.live': withStatus(401) },
  },
  {
    title: 'answers the readiness probe with 204',
    message: 'wrongStatus',
    edit: { 'health.ready': withStatus(204) },
  },
  {
    title: 'takes a second and a half for a readiness probe',
    message: 'tooSlow',
    edit: {
      'health.ready': (exchange) => ({ ...exchange, timing: { ...exchange.timing, end: 1500 } }),
    },
  },
]);
