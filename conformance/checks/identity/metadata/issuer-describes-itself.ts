import { validators } from '../../../../schemas/0.1/validators/identity.js';
import { defineCheck } from '../../../define-check.ts';
import { deviationsOf } from '../../../judge/schema-errors.ts';
import { shown } from '../../../read/members.ts';
import { descriptionsIn } from '../descriptions.ts';
import { observedText } from '../facts.ts';

export default defineCheck({
  id: 'issuer-describes-itself',
  verifies: 'IAM-001',
  needs: ['issuer-metadata.openid', 'issuer-metadata.oauth'],
  messages: {
    nowhere: {
      de: 'Unter keiner der beiden Adressen liegt eine Beschreibung (OpenID: {openid}, RFC 8414: {oauth}).',
      en: 'There is no description at either address (OpenID: {openid}, RFC 8414: {oauth}).',
    },
    wrongIssuer: {
      de: 'Die Beschreibung nennt als issuer {seen}; erwartet ist {expected}.',
      en: 'The description names {seen} as issuer; expected is {expected}.',
    },
    deviates: {
      de: 'Die Beschreibung weicht an {where} ab ({kind}).',
      en: 'The description deviates at {where} ({kind}).',
    },
  },
  *run(evidence) {
    const openid = evidence['issuer-metadata.openid'];
    const oauth = evidence['issuer-metadata.oauth'];
    const found = descriptionsIn([openid, oauth]);
    if (found.length === 0) {
      const data = { openid: openid.response.status, oauth: oauth.response.status };
      yield { message: 'nowhere', data, evidence: openid };
    }
    for (const { answer, members } of found) {
      const expected = observedText(answer, 'issuer') ?? '';
      const { issuer } = members;
      if (!validators.IssuerMetadata(members))
        for (const { kind, where } of deviationsOf(validators.IssuerMetadata.errors ?? [], members))
          yield { message: 'deviates', data: { kind, where }, evidence: answer, where };
      else if (issuer !== expected)
        yield {
          message: 'wrongIssuer',
          data: { expected, seen: shown(issuer) },
          evidence: answer,
          where: '#/issuer',
          expected,
          seen: shown(issuer),
        };
    }
  },
});
