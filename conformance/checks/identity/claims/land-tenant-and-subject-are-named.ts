import { validators } from '../../../../schemas/0.1/validators/identity.js';
import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { platformClaims } from '../../../tokens/claims.ts';
import { tokensIn } from '../facts.ts';

const demanded = [
  { name: 'land', claim: platformClaims.land, fits: validators.LandCode },
  { name: 'tenant', claim: platformClaims.tenant, fits: validators.Tenant },
  { name: 'subject_type', claim: platformClaims.subject_type, fits: validators.SubjectType },
];

export default defineCheck({
  id: 'land-tenant-and-subject-are-named',
  verifies: 'IAM-020',
  needs: ['access-token.facts'],
  messages: {
    missing: { de: 'Die Angabe {claim} fehlt.', en: 'The claim {claim} is missing.' },
    notPermitted: {
      de: 'Die Angabe {claim} hat keinen zulässigen Wert: {seen}.',
      en: 'The claim {claim} has no permitted value: {seen}.',
    },
    mapped: {
      de: 'Die Angabe {claim} heißt auf dieser Plattform {from}; andere Länder kennen den Namen nicht.',
      en: 'The claim {claim} is called {from} on this platform; other Länder do not know that name.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token: { claims, mapped } }) {
    for (const { name, claim, fits } of demanded) {
      const value = claims[claim];
      const from = mapped[name];
      const finding = { evidence: answer, where: `#/${claim}` };
      if (value === undefined) yield { message: 'missing', data: { claim }, ...finding };
      else if (!fits(value))
        yield {
          message: 'notPermitted',
          data: { claim, seen: shown(value) },
          ...finding,
          seen: shown(value),
        };
      else if (from !== undefined)
        yield { kind: 'note', message: 'mapped', data: { claim, from }, ...finding };
    }
  },
});
