import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const member = 'code_challenge_methods_supported';

export default defineMutants('IAM-003', [
  {
    title: 'supports PKCE without saying so',
    message: 'notOffered',
    edit: {
      'issuer-metadata.openid': withJson((members: object) => void Reflect.deleteProperty(members, member)),
    },
  },
  {
    title: 'offers the method plain alone',
    message: 'notOffered',
    edit: { 'issuer-metadata.oauth': withJson((members: object) => ({ ...members, [member]: ['plain'] })) },
    alsoRed: { 'IAM-103': 'plain is the only method, and it should not be offered' },
  },
]);
