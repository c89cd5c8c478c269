import { defineRejectionCheck } from '../../../define-check.ts';
import { mediaType } from '../../../exchange.ts';

export default defineRejectionCheck({
  id: 'unknown-path-is-404-or-501',
  verifies: 'GW-075',
  probe: 'unknown-path',
  cases: ['random'],
  messages: {
    wrongStatus: {
      de: 'Ein Pfad, den es nicht gibt, wurde mit {status} statt mit 404 oder 501 beantwortet.',
      en: 'A path that does not exist was answered with {status} instead of 404 or 501.',
    },
    html: {
      de: 'Ein Pfad, den es nicht gibt, wurde mit einer HTML-Seite beantwortet.',
      en: 'A path that does not exist was answered with an HTML page.',
    },
  },
  *judge(answer) {
    const { status, headers } = answer.response;
    if (status !== 404 && status !== 501)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '404, 501',
        seen: String(status),
      };
    const type = mediaType(headers);
    if (type === 'text/html' || type === 'application/xhtml+xml')
      yield { message: 'html', evidence: answer, where: 'content-type', seen: type };
  },
});
