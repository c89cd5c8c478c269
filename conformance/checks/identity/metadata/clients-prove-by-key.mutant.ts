import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const member = 'token_endpoint_auth_methods_supported';

export default defineMutants('IAM-006', [
  {
    title: 'knows client secrets only',
    message: 'secretsOnly',
    edit: {
      'issuer-metadata.openid': withJson((members: object) => ({
        ...members,
        [member]: ['client_secret_basic', 'client_secret_post'],
      })),
    },
  },
  {
    title: 'does not say how clients prove themselves',
    message: 'secretsOnly',
    edit: { 'issuer-metadata.oauth': withJson((members: object) => ({ ...members, [member]: undefined })) },
  },
]);
