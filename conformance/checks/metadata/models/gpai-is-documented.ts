import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'gpai-is-documented',
  verifies: 'META-025',
  needs: ['inventories.models'],
  files: true,
  messages: {
    noDocument: {
      de: '{name} ist ein Modell mit allgemeinem Verwendungszweck, verweist aber weder auf die technische Dokumentation (documentation) noch auf die Informationen für nachgelagerte Anbieter (downstreamInfo).',
      en: '{name} is a general-purpose model but refers neither to the technical documentation (documentation) nor to the information for those who build on it (downstreamInfo).',
    },
    unknown: {
      de: '{name} lässt offen, ob es ein Modell mit allgemeinem Verwendungszweck ist.',
      en: '{name} leaves open whether it is a general-purpose model.',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run(_, found) {
    const { isGpai, documentation, downstreamInfo } = found.body.gpai;
    const data = { name: nameOf(found) };
    const place = { evidence: found.evidence, where: `${found.where}/gpai` };
    if (isGpai === 'unknown') yield { kind: 'note', message: 'unknown', data, ...place };
    if (isGpai === 'yes' && documentation === undefined && downstreamInfo === undefined)
      yield { message: 'noDocument', data, ...place };
  },
});
