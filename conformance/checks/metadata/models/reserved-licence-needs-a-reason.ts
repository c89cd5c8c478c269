import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';
import { reservesUses } from './licence.ts';

export default defineCheck({
  id: 'reserved-licence-needs-a-reason',
  verifies: 'META-022',
  needs: ['inventories.models'],
  files: true,
  messages: {
    noReason: {
      de: '{name} gilt als erlaubt für die Verwaltung, die Lizenz {licence} schränkt die Nutzung aber ein; bitte begründen (publicSectorUseReason) oder publicSectorUse ändern.',
      en: '{name} counts as allowed for the public sector, but the licence {licence} restricts the use; please give a reason (publicSectorUseReason) or change publicSectorUse.',
    },
    unclear: {
      de: '{name} lässt offen, ob die Lizenz {licence} die Nutzung durch die Verwaltung erlaubt.',
      en: '{name} leaves open whether the licence {licence} lets the public sector use it.',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run(_, found) {
    const { evidence, where } = found;
    const { licence, publicSectorUse, publicSectorUseReason } = found.body;
    const data = { name: nameOf(found), licence: licence.expression };
    const place = { data, evidence, where: `${where}/publicSectorUse` };
    if (publicSectorUse === 'unclear') yield { kind: 'note', message: 'unclear', ...place };
    if (
      publicSectorUse === 'allowed' &&
      publicSectorUseReason === undefined &&
      reservesUses(licence.expression)
    )
      yield { message: 'noReason', ...place };
  },
});
