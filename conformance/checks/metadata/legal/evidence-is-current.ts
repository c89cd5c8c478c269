import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'evidence-is-current',
  verifies: 'META-040',
  needs: descriptorNeeds,
  files: true,
  messages: {
    expired: {
      de: '{name}: Der Nachweis „{scheme}“ galt bis {validUntil} und zählt nicht mehr.',
      en: '{name}: the evidence "{scheme}" held until {validUntil} and no longer counts.',
    },
  },
  over: descriptorsIn,
  *run(_, found, { startedAt }) {
    const { securityEvidence = [] } = found.body.compliance;
    const today = startedAt.slice(0, 10);
    for (const [at, { scheme, validUntil }] of securityEvidence.entries())
      if (validUntil !== undefined && validUntil < today)
        yield {
          message: 'expired',
          data: { name: nameOf(found), scheme, validUntil },
          evidence: found.evidence,
          where: `${found.where}/compliance/securityEvidence/${at}/validUntil`,
          expected: `≥ ${today}`,
          seen: validUntil,
        };
  },
});
