import { defineCheck } from '../../../define-check.ts';

export default defineCheck({
  id: 'network-means-tls',
  verifies: 'GW-002',
  needs: ['models'],
  messages: {
    unencrypted: {
      de: 'Das Gateway ist über ein Netz unverschlüsselt erreichbar.',
      en: 'The gateway is reachable over a network without encryption.',
    },
    badCertificate: {
      de: 'Das Zertifikat des Gateways ist nicht gültig: {problem}.',
      en: 'The certificate of the gateway is not valid: {problem}.',
    },
    notSeen: {
      de: 'Von der TLS-Sitzung wurde nichts aufgezeichnet; über ihr Zertifikat lässt sich nichts sagen.',
      en: 'Nothing was recorded of the TLS session, so nothing can be said about its certificate.',
    },
  },
  *run({ models }) {
    const { protocol } = new URL(models.request.url);
    if (protocol !== 'https:')
      return yield {
        message: 'unencrypted',
        evidence: models,
        expected: 'https',
        seen: protocol.slice(0, -1),
      };

    const { tls } = models.connection;
    if (!tls) return yield { kind: 'inconclusive', message: 'notSeen', evidence: models };
    if (!tls.authorized)
      yield { message: 'badCertificate', data: { problem: tls.problem ?? '–' }, evidence: models };
  },
});
