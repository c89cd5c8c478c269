import { defineCheck } from '../../../define-check.ts';
import { privateMembers, publishedKeys } from '../../../tokens/jwks.ts';

export default defineCheck({
  id: 'keys-hold-nothing-private',
  verifies: 'IAM-107',
  needs: ['issuer-keys.keys'],
  messages: {
    private: {
      de: 'Schlüssel {number} enthält {member}; er ist damit jedermann bekannt und muss sofort ersetzt werden.',
      en: 'Key {number} contains {member}; it is thereby known to everybody and must be replaced at once.',
    },
  },
  over: (evidence) => publishedKeys(evidence['issuer-keys.keys'].json).entries(),
  *run(evidence, [at, { jwk }]) {
    for (const member of privateMembers.filter((name) => Object.hasOwn(jwk, name)))
      yield {
        message: 'private',
        data: { number: at + 1, member },
        evidence: evidence['issuer-keys.keys'],
        where: `#/keys/${at}/${member}`,
      };
  },
});
