import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus } from '../../../edit.ts';

export default defineMutants('IAM-014', [
  {
    title: 'issues tokens for any resource',
    message: 'wrongStatus',
    wrap: (next) => async (request) => {
      if (!request.url.endsWith('/token')) return next(request);
      const form = new URLSearchParams(await request.text());
      if (!form.get('resource')?.includes('ki.musterland.example'))
        form.set('resource', 'https://ki.musterland.example/v1');
      return next(new Request(request, { body: form.toString() }));
    },
  },
  {
    title: 'fails over a resource it does not know',
    message: 'wrongStatus',
    edit: { 'other-resource.unknown': withStatus(500) },
  },
  {
    title: 'calls an unknown resource a fault of the request',
    message: 'wrongError',
    edit: { 'other-resource.unknown': withJson((body: object) => ({ ...body, error: 'invalid_request' })) },
  },
  {
    title: 'refuses known resources as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'other-resource.known': withStatus(400) },
  },
]);
