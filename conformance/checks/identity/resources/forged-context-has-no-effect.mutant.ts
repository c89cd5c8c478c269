import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('IAM-037', [
  {
    title: 'believes every user context once it has seen a genuine one',
    message: 'effective',
    wrap: (next) => {
      let genuine: string | null = null;
      return async (request) => {
        const presented = request.headers.get('x-user-context');
        if (presented === null) return next(request);
        genuine ??= presented;
        const headers = new Headers(request.headers);
        headers.set('x-user-context', genuine);
        return next(new Request(request, { headers }));
      };
    },
  },
  {
    title: 'ignores user contexts altogether',
    message: 'noEffect',
    outcome: 'inconclusive',
    wrap: (next) => async (request) => {
      const headers = new Headers(request.headers);
      headers.delete('x-user-context');
      return next(new Request(request, { headers }));
    },
  },
  {
    title: 'ignores forged user contexts',
    outcome: 'passed',
    wrap: (next) => {
      let genuine: string | null = null;
      return async (request) => {
        const presented = request.headers.get('x-user-context');
        genuine ??= presented;
        if (presented === genuine) return next(request);
        const headers = new Headers(request.headers);
        headers.delete('x-user-context');
        return next(new Request(request, { headers }));
      };
    },
  },
  {
    title: 'fails over a forged user context',
    message: 'serverError',
    edit: { 'user-context.algNone': withStatus(500) },
  },
  {
    title: 'refuses the genuine user context as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'user-context.genuine': withStatus(401) },
  },
]);
