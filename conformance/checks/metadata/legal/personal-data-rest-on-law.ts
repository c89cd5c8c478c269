import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'personal-data-rest-on-law',
  verifies: 'META-033',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noBasis: {
      de: '{name} verarbeitet personenbezogene Daten, nennt aber keine Rechtsgrundlage (legalBasis).',
      en: '{name} processes personal data but names no legal basis (legalBasis).',
    },
    noDpia: {
      de: '{name} verarbeitet personenbezogene Daten, nennt aber keinen Stand der Datenschutz-Folgenabschätzung (dpia).',
      en: '{name} processes personal data but does not say how far the data protection impact assessment has come (dpia).',
    },
    dpiaOpen: {
      de: '{name}: Die Datenschutz-Folgenabschätzung hat den Stand „{status}“.',
      en: '{name}: the data protection impact assessment is "{status}".',
    },
    unknown: {
      de: '{name} lässt offen, ob personenbezogene Daten verarbeitet werden.',
      en: '{name} leaves open whether personal data are processed.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { evidence } = found;
    const { personalData, legalBasis = [], dpia } = found.body.compliance;
    const name = nameOf(found);
    const where = `${found.where}/compliance`;
    if (personalData === 'unknown')
      yield { kind: 'note', message: 'unknown', data: { name }, evidence, where: `${where}/personalData` };
    if (personalData !== 'yes' && personalData !== 'specialCategories') return;
    if (legalBasis.length === 0)
      yield { message: 'noBasis', data: { name }, evidence, where: `${where}/legalBasis` };
    if (dpia === undefined) yield { message: 'noDpia', data: { name }, evidence, where: `${where}/dpia` };
    else if (dpia.status === 'pending' || dpia.status === 'unknown')
      yield {
        kind: 'note',
        message: 'dpiaOpen',
        data: { name, status: dpia.status },
        evidence,
        where: `${where}/dpia/status`,
      };
  },
});
