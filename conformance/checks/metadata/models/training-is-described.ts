import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';
import { isTrainedFurther } from './derivation.ts';

export default defineCheck({
  id: 'training-is-described',
  verifies: 'META-024',
  needs: ['inventories.models'],
  files: true,
  messages: {
    noTraining: {
      de: '{name} ist ein eigenes oder nachtrainiertes Modell, sagt aber nicht, womit es trainiert wurde (training).',
      en: "{name} is a model of one's own or a fine-tuned one but does not say what it was trained with (training).",
    },
    personalDataOpen: {
      de: '{name} lässt offen, ob mit personenbezogenen Daten trainiert wurde.',
      en: '{name} leaves open whether it was trained with personal data.',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run(_, found) {
    const { body, evidence, where } = found;
    const { provider, training } = body;
    if (provider.publicBody !== true && !isTrainedFurther(body)) return;
    const data = { name: nameOf(found) };
    if (training === undefined) yield { message: 'noTraining', data, evidence, where: `${where}/training` };
    else if ((training.personalData ?? 'unknown') === 'unknown')
      yield {
        kind: 'note',
        message: 'personalDataOpen',
        data,
        evidence,
        where: `${where}/training/personalData`,
      };
  },
});
