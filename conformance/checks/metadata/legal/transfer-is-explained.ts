import { defineCheck } from '../../../define-check.ts';
import { isInEea } from '../countries.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'transfer-is-explained',
  verifies: 'META-035',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noTransfer: {
      de: '{name} verarbeitet in {country}, gibt aber keine Übermittlung in ein Drittland an (thirdCountryTransfer).',
      en: '{name} processes in {country} but states no transfer to a third country (thirdCountryTransfer).',
    },
    noInstrument: {
      de: '{name} verarbeitet in {country}, sagt aber nicht, worauf die Übermittlung beruht (instrument).',
      en: '{name} processes in {country} but does not say what the transfer rests on (instrument).',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { processingLocations, thirdCountryTransfer } = found.body.compliance;
    const outside = processingLocations.find(({ country }) => country !== undefined && !isInEea(country));
    if (outside?.country === undefined) return;
    const data = { name: nameOf(found), country: outside.country };
    const place = { evidence: found.evidence, where: `${found.where}/compliance/thirdCountryTransfer` };
    if (!thirdCountryTransfer?.exists) yield { message: 'noTransfer', data, ...place };
    else if (thirdCountryTransfer.instrument === undefined) yield { message: 'noInstrument', data, ...place };
  },
});
