import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

/** Risk classes that speak of a point of Annex III. */
const speaking: readonly string[] = ['highRiskAnnexIII', 'exemptArticle6'];

export default defineCheck({
  id: 'annex-three-fits-the-class',
  verifies: 'META-028',
  needs: descriptorNeeds,
  files: true,
  messages: {
    missing: {
      de: '{name} hat die Risikoklasse „{riskClass}“, nennt aber keine Nummer des Anhangs III (annexIIIArea).',
      en: '{name} has the risk class "{riskClass}" but names no point of Annex III (annexIIIArea).',
    },
    superfluous: {
      de: '{name} nennt eine Nummer des Anhangs III (annexIIIArea), hat aber die Risikoklasse „{riskClass}“.',
      en: '{name} names a point of Annex III (annexIIIArea), but its risk class is "{riskClass}".',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { riskClass, annexIIIArea = [] } = found.body.compliance;
    const place = { evidence: found.evidence, where: `${found.where}/compliance/annexIIIArea` };
    const data = { name: nameOf(found), riskClass };
    if (speaking.includes(riskClass) && annexIIIArea.length === 0)
      yield { message: 'missing', data, ...place };
    // Who has not assessed the class yet may well know the area.
    if (!speaking.includes(riskClass) && riskClass !== 'notAssessed' && annexIIIArea.length > 0)
      yield { message: 'superfluous', data, ...place, seen: annexIIIArea.join(', ') };
  },
});
