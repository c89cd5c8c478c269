import { validators } from '../../../../schemas/0.1/validators/identity.js';
import { defineCheck } from '../../../define-check.ts';
import { deviationsOf } from '../../../judge/schema-errors.ts';
import { tokensIn } from '../facts.ts';

export default defineCheck({
  id: 'token-has-its-claims',
  verifies: 'IAM-011',
  needs: ['access-token.facts'],
  messages: {
    missing: { de: 'Die Angabe {where} fehlt.', en: 'The claim {where} is missing.' },
    malformed: {
      de: 'Die Angabe {where} hat nicht die beschriebene Form ({kind}: {seen}).',
      en: 'The claim {where} does not have the form described ({kind}: {seen}).',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token: { claims } }) {
    if (validators.AccessToken(claims)) return;
    for (const { kind, where, expected, seen = '–' } of deviationsOf(
      validators.AccessToken.errors ?? [],
      claims,
    )) {
      const finding = { evidence: answer, where, ...(expected !== undefined && { expected }), seen };
      if (kind === 'required') yield { message: 'missing', data: { where }, ...finding };
      else yield { message: 'malformed', data: { kind, where, seen }, ...finding };
    }
  },
});
