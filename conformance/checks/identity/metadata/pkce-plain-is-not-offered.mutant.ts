import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

export default defineMutants('IAM-103', [
  {
    title: 'offers the method plain as well',
    message: 'offered',
    edit: {
      'issuer-metadata.openid': withJson((members: object) => ({
        ...members,
        code_challenge_methods_supported: ['plain', 'S256'],
      })),
    },
  },
]);
