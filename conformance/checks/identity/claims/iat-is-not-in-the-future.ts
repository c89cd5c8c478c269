import { defineCheck } from '../../../define-check.ts';
import { observedText, tokensIn } from '../facts.ts';

/** Seconds by which the clocks of the issuer's parts may differ. */
const skew = 60;

export default defineCheck({
  id: 'iat-is-not-in-the-future',
  verifies: 'IAM-116',
  needs: ['grant-token.token'],
  messages: {
    ahead: {
      de: 'Das Token ist laut iat {seconds} Sekunden nach dem Datum der Antwort ausgestellt.',
      en: 'By iat, the token was issued {seconds} seconds after the date of the answer.',
    },
    noTime: {
      de: 'Die Antwort nennt kein Datum, oder das Token kein iat.',
      en: 'The answer names no date, or the token no iat.',
    },
  },
  over: ({ 'grant-token.token': answers }) => tokensIn(answers),
  *run(_, { answer, token }) {
    const { iat } = token.claims;
    const date = Date.parse(observedText(answer, 'date') ?? '') / 1000;
    if (typeof iat !== 'number' || Number.isNaN(date))
      return yield { kind: 'inconclusive', message: 'noTime', evidence: answer };
    const seconds = Math.round(iat - date);
    if (seconds > skew)
      yield {
        message: 'ahead',
        data: { seconds },
        evidence: answer,
        where: '#/iat',
        expected: `≤ ${skew} s`,
        seen: `${seconds} s`,
      };
  },
});
