import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'training-rests-on-law',
  verifies: 'META-039',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noBasis: {
      de: '{name} verwendet Eingaben zum Training, nennt aber keine Rechtsgrundlage (legalBasis).',
      en: '{name} uses what people enter for training but names no legal basis (legalBasis).',
    },
    unknown: {
      de: '{name} lässt offen, ob Eingaben zum Training verwendet werden.',
      en: '{name} leaves open whether what people enter is used for training.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { evidence, where } = found;
    const { inputsUsedForTraining, legalBasis = [] } = found.body.compliance;
    const data = { name: nameOf(found) };
    if (inputsUsedForTraining === 'unknown')
      yield {
        kind: 'note',
        message: 'unknown',
        data,
        evidence,
        where: `${where}/compliance/inputsUsedForTraining`,
      };
    if (inputsUsedForTraining === 'yes' && legalBasis.length === 0)
      yield { message: 'noBasis', data, evidence, where: `${where}/compliance/legalBasis` };
  },
});
