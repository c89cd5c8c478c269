import { defineCheck } from '../../../define-check.ts';
import { isPersons, tokensIn } from '../facts.ts';

export default defineCheck({
  id: 'service-sub-is-client-id',
  verifies: 'IAM-117',
  needs: ['access-token.facts'],
  messages: {
    differs: {
      de: 'Das Token ist das eines Dienstes, sub gleicht aber nicht der client_id.',
      en: 'The token is one of a service, but sub does not equal client_id.',
    },
  },
  over: ({ 'access-token.facts': answer }) =>
    tokensIn([answer]).filter(
      ({ token }) => !isPersons(token) && 'sub' in token.claims && 'client_id' in token.claims,
    ),
  *run(_, { answer, token: { subject } }) {
    if (!subject.isClientId) yield { message: 'differs', evidence: answer, where: '#/sub' };
  },
});
