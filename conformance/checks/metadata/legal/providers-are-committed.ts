import { defineCheck } from '../../../define-check.ts';
import { platformsIn } from '../descriptors.ts';

export default defineCheck({
  id: 'providers-are-committed',
  verifies: 'META-042',
  needs: ['inventories.entry'],
  files: true,
  messages: {
    notStated: {
      de: 'Zum privaten Dienstleister {provider} fehlt, ob er auf Vertraulichkeit verpflichtet ist (confidentialityCommitted).',
      en: 'For the private service provider {provider} it is not stated whether it is committed to confidentiality (confidentialityCommitted).',
    },
    notCommitted: {
      de: 'Der private Dienstleister {provider} ist nicht auf Vertraulichkeit verpflichtet.',
      en: 'The private service provider {provider} is not committed to confidentiality.',
    },
  },
  over: platformsIn,
  *run(_, { body, evidence: entry }) {
    for (const [at, { name, publicBody, confidentialityCommitted }] of body.serviceProviders.entries()) {
      if (publicBody === true) continue;
      const place = { evidence: entry, where: `/serviceProviders/${at}/confidentialityCommitted` };
      if (confidentialityCommitted === undefined)
        yield { message: 'notStated', data: { provider: name }, ...place };
      else if (!confidentialityCommitted)
        yield { kind: 'note', message: 'notCommitted', data: { provider: name }, ...place };
    }
  },
});
