import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'missing-marks-are-explained',
  verifies: 'META-031',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noReason: {
      de: '{name} kennzeichnet Erzeugtes der Art „{modality}“ nicht und nennt dafür keinen Grund (reason).',
      en: '{name} does not mark what it generates of the kind "{modality}" and gives no reason (reason).',
    },
    markedAndNot: {
      de: '{name} nennt für die Art „{modality}“ zugleich eine Kennzeichnung und „none“.',
      en: '{name} names for the kind "{modality}" both a mark and none.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { outputMarking = [] } = found.body.compliance.transparency ?? {};
    const { evidence } = found;
    for (const [at, { modality, methods, reason }] of outputMarking.entries()) {
      if (!methods.includes('none')) continue;
      const where = `${found.where}/compliance/transparency/outputMarking/${at}`;
      const data = { name: nameOf(found), modality };
      if (methods.length > 1) yield { message: 'markedAndNot', data, evidence, where: `${where}/methods` };
      if (reason === undefined) yield { message: 'noReason', data, evidence, where: `${where}/reason` };
    }
  },
});
