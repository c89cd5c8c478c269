import { defineMutants } from '../../../define-mutants.ts';
import { withToken } from '../seeded.ts';

const signedBy = (alg: string | null) => ({
  'access-token.facts': withToken(({ header }) => ({ header: { ...header, alg } })),
});

export default defineMutants('IAM-009', [
  { title: 'signs tokens with a shared secret', message: 'weak', edit: signedBy('HS256') },
  { title: 'signs tokens by RS512', message: 'weak', edit: signedBy('RS512') },
  { title: 'does not sign tokens', message: 'weak', edit: signedBy('none') },
  {
    title: 'signs tokens by RS256 (transition)',
    message: 'weak',
    outcome: 'passed',
    edit: signedBy('RS256'),
  },
]);
