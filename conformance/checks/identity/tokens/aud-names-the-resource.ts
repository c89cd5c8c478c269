import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { observedText, tokensIn } from '../facts.ts';

export default defineCheck({
  id: 'aud-names-the-resource',
  verifies: 'IAM-013',
  needs: ['access-token.facts'],
  messages: {
    notNamed: {
      de: 'Das Token nennt als aud {seen}, nicht {expected}.',
      en: 'The token names {seen} as aud, not {expected}.',
    },
    noResource: {
      de: 'Es ist nicht bekannt, für welche Ressource das Token ist.',
      en: 'It is not known which resource the token is for.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token: { claims } }) {
    const expected = observedText(answer, 'resource');
    if (expected === undefined)
      return yield { kind: 'inconclusive', message: 'noResource', evidence: answer };
    if ([claims.aud].flat().includes(expected)) return;
    const seen = shown(claims.aud);
    yield { message: 'notNamed', data: { expected, seen }, evidence: answer, where: '#/aud', expected, seen };
  },
});
