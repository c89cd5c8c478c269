import { defineRejectionCheck } from '../../../define-check.ts';
import { headerValues } from '../../../exchange.ts';
import { namesBearer, resourceMetadataIn } from '../../../read/challenge.ts';

export default defineRejectionCheck({
  id: 'challenge-names-metadata',
  verifies: 'CON-043',
  probe: 'mcp-no-token',
  cases: ['missing'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage ohne Token wurde mit {status} statt mit 401 beantwortet.',
      en: 'A request without a token was answered with {status} instead of 401.',
    },
    noBearer: {
      de: 'Die Antwort 401 nennt im Feld WWW-Authenticate das Verfahren Bearer nicht.',
      en: 'The answer 401 does not name the scheme Bearer in the field WWW-Authenticate.',
    },
    noMetadata: {
      de: 'Die Aufforderung nennt unter resource_metadata keine absolute Adresse.',
      en: 'The challenge names no absolute address in resource_metadata.',
    },
    needlessError: {
      de: 'Die Aufforderung nennt einen Fehler, obwohl gar kein Token gesendet wurde (RFC 6750, 3.1).',
      en: 'The challenge names an error although no token was sent at all (RFC 6750, 3.1).',
    },
  },
  *judge(answer) {
    const { status, headers } = answer.response;
    const finding = { evidence: answer, where: 'www-authenticate' };
    const challenges = headerValues(headers, 'www-authenticate').join(', ');
    if (status !== 401)
      return yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '401',
        seen: String(status),
      };
    if (!namesBearer(headers)) return yield { message: 'noBearer', ...finding, seen: challenges };
    if (!URL.canParse(resourceMetadataIn(headers) ?? ''))
      yield { message: 'noMetadata', ...finding, seen: challenges };
    if (/(?:^|[\s,])error\s*=/i.test(challenges))
      yield { kind: 'note', message: 'needlessError', ...finding };
  },
});
