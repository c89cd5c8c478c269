import { defineCheck } from '../../../define-check.ts';
import { tokensIn } from '../facts.ts';

export default defineCheck({
  id: 'token-ids-are-unique',
  verifies: 'IAM-016',
  needs: ['grant-token.token'],
  messages: {
    repeated: {
      de: '{times} verschiedene Token haben dieselbe jti.',
      en: '{times} different tokens have the same jti.',
    },
    missing: { de: 'Ein Token hat keine jti.', en: 'A token has no jti.' },
    oneToken: {
      de: 'Der Aussteller gab jedes Mal dasselbe Token aus.',
      en: 'The issuer issued the same token each time.',
    },
  },
  /** A token that is issued twice is one token. */
  over: ({ 'grant-token.token': answers }) => {
    const different = new Map(tokensIn(answers).map((one) => [one.token.fingerprint, one]));
    return Map.groupBy(different.values(), ({ token }) => token.claims.jti ?? null);
  },
  *run({ 'grant-token.token': answers }, [jti, tokens]) {
    const evidence = tokens[0]?.answer ?? answers[0];
    if (!evidence) return;
    const fingerprints = new Set(tokensIn(answers).map(({ token }) => token.fingerprint));
    if (jti === null) yield { message: 'missing', evidence, where: '#/jti' };
    else if (tokens.length > 1)
      yield { message: 'repeated', data: { times: tokens.length }, evidence, where: '#/jti' };
    else if (fingerprints.size === 1) yield { kind: 'inconclusive', message: 'oneToken', evidence };
  },
});
