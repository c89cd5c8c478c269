import { defineCheck } from '../../../define-check.ts';
import { observedText, tokensIn } from '../facts.ts';

/** Seconds by which the clocks of the issuer's parts may differ, and by which ours may differ from theirs. */
const skew = { own: 60, ours: 300 } as const;

export default defineCheck({
  id: 'iat-is-not-in-the-future',
  verifies: 'IAM-116',
  needs: ['grant-token.token'],
  messages: {
    ahead: {
      de: 'Das Token ist laut iat {seconds} Sekunden nach dem Datum der Antwort ausgestellt.',
      en: 'By iat, the token was issued {seconds} seconds after the date of the answer.',
    },
    aheadOfUs: {
      de: 'Das Token ist laut iat {seconds} Sekunden nach dem Eintreffen der Antwort ausgestellt; ein Datum nennt sie nicht.',
      en: 'By iat, the token was issued {seconds} seconds after the answer arrived; it names no date.',
    },
    noTime: {
      de: 'Das Token nennt kein iat als Zahl.',
      en: 'The token names no iat as a number.',
    },
  },
  over: ({ 'grant-token.token': answers }) => tokensIn(answers),
  *run(_, { answer, token }) {
    const { iat } = token.claims;
    if (typeof iat !== 'number') return yield { kind: 'inconclusive', message: 'noTime', evidence: answer };
    const date = Date.parse(observedText(answer, 'date') ?? '');
    const isDated = !Number.isNaN(date);
    const received = Date.parse(observedText(answer, 'received') ?? '');
    const allowed = isDated ? skew.own : skew.ours;
    const seconds = Math.round(iat - (isDated ? date : received) / 1000);
    if (seconds > allowed)
      yield {
        message: isDated ? 'ahead' : 'aheadOfUs',
        data: { seconds },
        evidence: answer,
        where: '#/iat',
        expected: `≤ ${allowed} s`,
        seen: `${seconds} s`,
      };
  },
});
