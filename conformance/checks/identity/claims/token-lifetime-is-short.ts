import { defineCheck } from '../../../define-check.ts';
import { isPersons, tokensIn } from '../facts.ts';

/** Longest lifetimes in minutes. */
const longest = { service: 60, person: 15 } as const;

export default defineCheck({
  id: 'token-lifetime-is-short',
  verifies: 'IAM-015',
  needs: ['access-token.facts'],
  messages: {
    tooLong: {
      de: 'Das Token gilt {minutes} Minuten; zulässig sind {limit}.',
      en: 'The token is valid for {minutes} minutes; {limit} are permitted.',
    },
    unlimited: {
      de: 'Aus exp und iat des Tokens folgt keine Laufzeit.',
      en: 'No lifetime follows from exp and iat of the token.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token }) {
    const { exp, iat } = token.claims;
    if (typeof exp !== 'number' || typeof iat !== 'number')
      return yield { message: 'unlimited', evidence: answer, where: '#/exp' };
    const limit = longest[isPersons(token) ? 'person' : 'service'];
    if (exp - iat <= limit * 60) return;
    const minutes = Math.ceil((exp - iat) / 60);
    yield {
      message: 'tooLong',
      data: { minutes, limit },
      evidence: answer,
      where: '#/exp',
      expected: `≤ ${limit * 60} s`,
      seen: `${exp - iat} s`,
    };
  },
});
