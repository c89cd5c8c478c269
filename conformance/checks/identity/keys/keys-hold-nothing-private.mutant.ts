import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const publishing = (key: object) => ({
  'issuer-keys.keys': withJson(({ keys }: { keys: object[] }) => ({ keys: [...keys, key] })),
});

export default defineMutants('IAM-107', [
  {
    title: 'publishes its private key',
    message: 'private',
    edit: {
      'issuer-keys.keys': withJson(({ keys }: { keys: object[] }) => ({
        keys: keys.map((key) => ({ ...key, d: 'AQAB' })),
      })),
    },
  },
  {
    title: 'publishes a shared secret',
    message: 'private',
    edit: publishing({ kty: 'oct', kid: 'hmac', alg: 'HS256', k: 'Z2VoZWlt' }),
  },
]);
