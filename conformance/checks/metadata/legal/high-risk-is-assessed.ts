import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

/** Risk classes with high risk. */
const highRisk: readonly string[] = ['highRiskAnnexI', 'highRiskAnnexIII'];

export default defineCheck({
  id: 'high-risk-is-assessed',
  verifies: 'META-029',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noAssessment: {
      de: '{name} hat ein hohes Risiko, sagt aber nicht, wie die Risikoklasse bestimmt wurde (riskAssessment).',
      en: '{name} carries high risk but does not say how the risk class was arrived at (riskAssessment).',
    },
    noOversight: {
      de: '{name} hat ein hohes Risiko, nennt aber keine menschliche Aufsicht (humanOversight).',
      en: '{name} carries high risk but names no human oversight (humanOversight).',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { evidence, where } = found;
    const { riskClass, riskAssessment, humanOversight } = found.body.compliance;
    if (!highRisk.includes(riskClass)) return;
    const data = { name: nameOf(found) };
    if (riskAssessment === undefined)
      yield { message: 'noAssessment', data, evidence, where: `${where}/compliance/riskAssessment` };
    if (humanOversight === undefined)
      yield { message: 'noOversight', data, evidence, where: `${where}/compliance/humanOversight` };
  },
});
