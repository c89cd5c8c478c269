import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'rights-are-assessed',
  verifies: 'META-105',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noFria: {
      de: '{name} hat ein hohes Risiko nach Anhang III und eine öffentliche Stelle als Verantwortliche, nennt aber keine Grundrechte-Folgenabschätzung (fria).',
      en: '{name} carries high risk by Annex III and a public body is responsible for it, but it names no fundamental rights impact assessment (fria).',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { compliance, owner } = found.body;
    if (compliance.riskClass !== 'highRiskAnnexIII' || compliance.fria !== undefined) return;
    if (owner.every(({ publicBody }) => publicBody !== true)) return;
    yield {
      message: 'noFria',
      data: { name: nameOf(found) },
      evidence: found.evidence,
      where: `${found.where}/compliance/fria`,
    };
  },
});
