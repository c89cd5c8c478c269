import { defineCheck } from '../../../define-check.ts';
import { descriptionsIn, listedIn } from '../descriptions.ts';

const member = 'code_challenge_methods_supported';

export default defineCheck({
  id: 'pkce-s256-is-offered',
  verifies: 'IAM-003',
  needs: ['issuer-metadata.openid', 'issuer-metadata.oauth'],
  messages: {
    notOffered: {
      de: 'Unter {member} steht S256 nicht; Clients müssen annehmen, dass der Aussteller PKCE nicht kennt.',
      en: 'S256 is not listed in {member}; clients must assume that the issuer does not know PKCE.',
    },
  },
  over: (evidence) => descriptionsIn([evidence['issuer-metadata.openid'], evidence['issuer-metadata.oauth']]),
  *run(_, description) {
    const methods = listedIn(description, member);
    if (!methods?.includes('S256'))
      yield {
        message: 'notOffered',
        data: { member },
        evidence: description.answer,
        where: `#/${member}`,
        expected: 'S256',
        seen: methods?.join(', ') ?? '–',
      };
  },
});
