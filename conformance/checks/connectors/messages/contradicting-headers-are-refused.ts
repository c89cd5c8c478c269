import { defineRejectionCheck } from '../../../define-check.ts';
import { errorCodeOf } from '../../../read/mcp.ts';
import { shown } from '../../../read/members.ts';
import { callsNotAllowed, forbidden, isForbidden } from '../forbidden.ts';

const fields = {
  otherMethod: 'Mcp-Method',
  noMethod: 'Mcp-Method',
  otherName: 'Mcp-Name',
  noName: 'Mcp-Name',
};

export default defineRejectionCheck({
  id: 'contradicting-headers-are-refused',
  verifies: 'CON-008',
  probe: 'mcp-contradicting-headers',
  cases: ['otherMethod', 'noMethod', 'otherName', 'noName'],
  messages: {
    callsNotAllowed,
    contradictionAccepted: {
      de: 'Eine Anfrage, deren Feld {field} dem Inhalt widerspricht, wurde nicht mit 400 und dem Fehler -32020 beantwortet, sondern mit {status}.',
      en: 'A request whose field {field} contradicts the body was answered not with 400 and the error -32020 but with {status}.',
    },
    absenceAccepted: {
      de: 'Eine Anfrage ohne das Feld {field} wurde nicht mit 400 und dem Fehler -32020 beantwortet, sondern mit {status}.',
      en: 'A request without the field {field} was answered not with 400 and the error -32020 but with {status}.',
    },
  },
  *judge(answer, fault) {
    const { status } = answer.response;
    const code = errorCodeOf(answer);
    if (status === 400 && code === -32020) return;
    const data = { field: fields[fault], status };
    // The control lists tools; whoever may not call any is refused before the fields matter.
    if (isForbidden(answer) && fields[fault] === 'Mcp-Name') return yield forbidden(answer);
    yield {
      message: fault.startsWith('no') ? 'absenceAccepted' : 'contradictionAccepted',
      data,
      evidence: answer,
      expected: '400, -32020',
      seen: `${status}, ${shown(code)}`,
    };
  },
});
