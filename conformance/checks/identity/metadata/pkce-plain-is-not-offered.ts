import { defineCheck } from '../../../define-check.ts';
import { descriptionsIn, listedIn } from '../descriptions.ts';

const member = 'code_challenge_methods_supported';

export default defineCheck({
  id: 'pkce-plain-is-not-offered',
  verifies: 'IAM-103',
  needs: ['issuer-metadata.openid', 'issuer-metadata.oauth'],
  messages: {
    offered: {
      de: 'Unter {member} steht plain; ein abgefangener Code ist damit nicht geschützt.',
      en: 'plain is listed in {member}; it does not protect an intercepted code.',
    },
  },
  over: (evidence) => descriptionsIn([evidence['issuer-metadata.openid'], evidence['issuer-metadata.oauth']]),
  *run(_, description) {
    if (listedIn(description, member)?.includes('plain'))
      yield { message: 'offered', data: { member }, evidence: description.answer, where: `#/${member}` };
  },
});
