import { defineCheck } from '../../../define-check.ts';
import { tokensIn } from '../facts.ts';

export default defineCheck({
  id: 'sub-is-opaque',
  verifies: 'IAM-017',
  needs: ['access-token.facts'],
  messages: {
    address: {
      de: 'Die Angabe sub enthält ein @ wie eine E-Mail-Adresse.',
      en: 'The claim sub contains an @ as e-mail addresses do.',
    },
    login: {
      de: 'Die Angabe sub enthält einen umgekehrten Schrägstrich wie ein Anmeldename.',
      en: 'The claim sub contains a backslash as login names do.',
    },
  },
  over: ({ 'access-token.facts': answer }) =>
    tokensIn([answer]).filter(({ token }) => typeof token.claims.sub === 'string'),
  *run(_, { answer, token: { subject } }) {
    const finding = { evidence: answer, where: '#/sub' };
    if (subject.at) yield { message: 'address', ...finding };
    if (subject.backslash) yield { message: 'login', ...finding };
  },
});
