import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'vs-nfd-is-approved',
  verifies: 'META-038',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noApproval: {
      de: '{name} lässt VS-NfD zu, nennt aber keine Freigabe (vsApproval).',
      en: '{name} admits VS-NfD but names no approval (vsApproval).',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { confidentialityMax, vsApproval } = found.body.compliance;
    if (confidentialityMax === 'vs-nfd' && vsApproval === undefined)
      yield {
        message: 'noApproval',
        data: { name: nameOf(found) },
        evidence: found.evidence,
        where: `${found.where}/compliance/vsApproval`,
      };
  },
});
