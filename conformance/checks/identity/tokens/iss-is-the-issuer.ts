import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { observedText, tokensIn } from '../facts.ts';

export default defineCheck({
  id: 'iss-is-the-issuer',
  verifies: 'IAM-012',
  needs: ['access-token.facts'],
  messages: {
    other: {
      de: 'Das Token nennt als iss {seen}; der Aussteller heißt {expected}.',
      en: 'The token names {seen} as iss; the issuer is {expected}.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token: { claims } }) {
    const expected = observedText(answer, 'issuer') ?? '';
    if (claims.iss === expected) return;
    const seen = shown(claims.iss);
    yield { message: 'other', data: { expected, seen }, evidence: answer, where: '#/iss', expected, seen };
  },
});
