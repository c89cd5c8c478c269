import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const offering = (members: object) => ({
  'issuer-metadata.openid': withJson((described: object) => ({ ...described, ...members })),
});

export default defineMutants('IAM-004', [
  {
    title: 'offers the password grant',
    message: 'offered',
    edit: offering({ grant_types_supported: ['client_credentials', 'password'] }),
  },
  {
    title: 'offers the implicit grant',
    message: 'offered',
    edit: offering({ grant_types_supported: ['authorization_code', 'implicit'] }),
  },
  {
    title: 'answers a login with an access token',
    message: 'offered',
    edit: offering({ response_types_supported: ['code', 'id_token token'] }),
  },
  {
    title: 'does not list its grants',
    message: 'defaulted',
    outcome: 'passed',
    edit: offering({ grant_types_supported: undefined }),
  },
]);
