import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'reuse-fits-the-rights',
  verifies: 'META-051',
  needs: descriptorNeeds,
  files: true,
  messages: {
    notTransferable: {
      de: '{name} wird zur Nachnutzung angeboten, das Nutzungsrecht ist aber nicht übertragbar (usageRights.transferable).',
      en: '{name} is offered for reuse, but the right to use it may not be passed on (usageRights.transferable).',
    },
    noLicence: {
      de: '{name} wird als Quellcode angeboten, nennt aber keine Lizenz (usageRights.licence).',
      en: '{name} is offered as source code but names no licence (usageRights.licence).',
    },
    unclear: {
      de: '{name} wird zur Nachnutzung angeboten; ob das Nutzungsrecht übertragbar ist, ist offen.',
      en: '{name} is offered for reuse; whether the right to use it may be passed on is open.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { evidence } = found;
    const { reuse, usageRights } = found.body.compliance;
    if (reuse?.offered !== true) return;
    const data = { name: nameOf(found) };
    const where = `${found.where}/compliance/usageRights`;
    if (usageRights.transferable === 'no')
      yield { message: 'notTransferable', data, evidence, where: `${where}/transferable`, seen: 'no' };
    if (usageRights.transferable === 'unknown')
      yield { kind: 'note', message: 'unclear', data, evidence, where: `${where}/transferable` };
    if (reuse.models?.includes('sourceCode') && usageRights.licence === undefined)
      yield { message: 'noLicence', data, evidence, where: `${where}/licence` };
  },
});
