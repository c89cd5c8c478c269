import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { tokensIn } from '../facts.ts';

/** Types compare without case; `application/` may be left out (RFC 7515, 4.1.9). */
function typeName(typ: unknown): string {
  return typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : '';
}

export default defineCheck({
  id: 'token-type-is-at-jwt',
  verifies: 'IAM-008',
  needs: ['access-token.facts'],
  messages: {
    wrongType: {
      de: 'Der Kopf des Tokens nennt als Typ {seen} statt at+jwt.',
      en: 'The header of the token names {seen} as type instead of at+jwt.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token }) {
    const { typ } = token.header;
    const name = typeName(typ);
    if (name === 'at+jwt') return;
    const seen = shown(typ);
    yield {
      message: 'wrongType',
      data: { seen },
      evidence: answer,
      expected: 'at+jwt',
      seen,
      ...(name === 'jwt' && { legacy: 'JWT' }),
    };
  },
});
