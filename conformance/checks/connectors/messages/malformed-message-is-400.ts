import { defineRejectionCheck } from '../../../define-check.ts';
import { errorCodeOf } from '../../../read/mcp.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'malformed-message-is-400',
  verifies: 'CON-010',
  probe: 'mcp-malformed',
  cases: ['broken'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage mit abgebrochenem JSON wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request with JSON that breaks off was answered with {status} instead of 400.',
    },
    noError: {
      de: 'Die Ablehnung einer Anfrage mit abgebrochenem JSON enthält keinen JSON-RPC-Fehler.',
      en: 'The refusal of a request with JSON that breaks off contains no JSON-RPC error.',
    },
  },
  *judge(answer) {
    yield* otherStatus(answer, 400);
    if (answer.response.status === 400 && typeof errorCodeOf(answer) !== 'number')
      yield { message: 'noError', evidence: answer };
  },
});
