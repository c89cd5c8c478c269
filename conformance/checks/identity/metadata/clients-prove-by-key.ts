import { defineCheck } from '../../../define-check.ts';
import { descriptionsIn, listedIn } from '../descriptions.ts';

const member = 'token_endpoint_auth_methods_supported';
const strong = ['private_key_jwt', 'tls_client_auth', 'self_signed_tls_client_auth'];

export default defineCheck({
  id: 'clients-prove-by-key',
  verifies: 'IAM-006',
  needs: ['issuer-metadata.openid', 'issuer-metadata.oauth'],
  messages: {
    secretsOnly: {
      de: 'Unter {member} steht weder private_key_jwt noch ein Verfahren mit Client-Zertifikat.',
      en: 'Neither private_key_jwt nor a method with a client certificate is listed in {member}.',
    },
  },
  over: (evidence) => descriptionsIn([evidence['issuer-metadata.openid'], evidence['issuer-metadata.oauth']]),
  *run(_, description) {
    const methods = listedIn(description, member) ?? [];
    if (!methods.some((method) => strong.includes(method)))
      yield {
        message: 'secretsOnly',
        data: { member },
        evidence: description.answer,
        where: `#/${member}`,
        expected: strong.join(' | '),
        seen: methods.join(', ') || '–',
      };
  },
});
