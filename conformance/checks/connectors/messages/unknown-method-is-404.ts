import { defineRejectionCheck } from '../../../define-check.ts';
import { errorCodeOf } from '../../../read/mcp.ts';
import { shown } from '../../../read/members.ts';

export default defineRejectionCheck({
  id: 'unknown-method-is-404',
  verifies: 'CON-009',
  probe: 'mcp-unknown-method',
  cases: ['unknown'],
  messages: {
    wrongStatus: {
      de: 'Eine unbekannte Methode wurde mit {status} statt mit 404 beantwortet.',
      en: 'An unknown method was answered with {status} instead of 404.',
    },
    wrongCode: {
      de: 'Eine unbekannte Methode wurde nicht mit dem Fehler -32601 beantwortet.',
      en: 'An unknown method was not answered with the error -32601.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    const code = errorCodeOf(answer);
    if (status !== 404)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '404',
        seen: String(status),
      };
    else if (code !== -32601)
      yield {
        message: 'wrongCode',
        evidence: answer,
        where: '/error/code',
        expected: '-32601',
        seen: shown(code),
      };
  },
});
