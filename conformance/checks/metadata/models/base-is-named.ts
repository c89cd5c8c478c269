import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';
import { soundsDerived } from './derivation.ts';

export default defineCheck({
  id: 'base-is-named',
  verifies: 'META-023',
  needs: ['inventories.models'],
  files: true,
  messages: {
    noBase: {
      de: '{name} wurde mit Daten der Verwaltung trainiert, nennt aber kein Ausgangsmodell (baseModels).',
      en: '{name} was trained with data of the administration but names no model it was made from (baseModels).',
    },
    soundsDerived: {
      de: '{name} klingt nach einem abgeleiteten Modell, nennt aber kein Ausgangsmodell (baseModels).',
      en: '{name} sounds like a derived model but names no model it was made from (baseModels).',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run(_, found) {
    const { body, evidence } = found;
    if ((body.baseModels ?? []).length > 0) return;
    const place = { data: { name: nameOf(found) }, evidence, where: `${found.where}/baseModels` };
    if (body.training?.adminData === 'yes') yield { message: 'noBase', ...place };
    else if (soundsDerived(body)) yield { kind: 'note', message: 'soundsDerived', ...place };
  },
});
