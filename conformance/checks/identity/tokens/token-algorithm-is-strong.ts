import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { tokensIn } from '../facts.ts';

const strong = ['PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

export default defineCheck({
  id: 'token-algorithm-is-strong',
  verifies: 'IAM-009',
  needs: ['access-token.facts'],
  messages: {
    weak: {
      de: 'Das Token ist nach {seen} signiert; das ist kein zugelassenes Verfahren.',
      en: 'The token is signed by {seen}, which is no admitted algorithm.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token }) {
    const { alg } = token.header;
    if (typeof alg === 'string' && strong.includes(alg)) return;
    const seen = shown(alg);
    yield {
      message: 'weak',
      data: { seen },
      evidence: answer,
      expected: strong.join(' | '),
      seen,
      ...(alg === 'RS256' && { legacy: 'RS256' }),
    };
  },
});
