import { defineMutants } from '../../../define-mutants.ts';
import { withHeader, withJson, withStatus, withText } from '../../../edit.ts';

const page = '<!doctype html><title>Anmeldung</title>';

export default defineMutants('IAM-001', [
  {
    title: 'describes itself nowhere',
    message: 'nowhere',
    edit: { 'issuer-metadata.openid': withStatus(404), 'issuer-metadata.oauth': withStatus(404) },
  },
  {
    title: 'serves the page of its console in place of a description',
    message: 'nowhere',
    edit: {
      'issuer-metadata.openid': (exchange) =>
        withHeader('content-type', 'text/html')(withText(() => page)(exchange)),
      'issuer-metadata.oauth': withStatus(404),
    },
  },
  {
    title: 'ends its identifier with a slash in the description',
    message: 'wrongIssuer',
    edit: {
      'issuer-metadata.oauth': withJson((members: { issuer: string }) => {
        members.issuer += '/';
      }),
    },
  },
  {
    title: 'names the address by which its proxy knows it',
    message: 'wrongIssuer',
    wrap: (next) => async (request) => {
      const answer = await next(request);
      if (!request.url.includes('/.well-known/o')) return answer;
      const members: unknown = await answer.json();
      return Response.json({ ...Object(members), issuer: 'http://identity.internal:8080' });
    },
  },
  {
    title: 'does not say where tokens are issued',
    message: 'deviates',
    edit: {
      'issuer-metadata.openid': withJson((members: { token_endpoint?: string }) => {
        delete members.token_endpoint;
      }),
    },
  },
]);
