import { defineRejectionCheck } from '../../../define-check.ts';
import { errorCodeOf } from '../../../read/mcp.ts';
import { shown } from '../../../read/members.ts';

const members = {
  revision: 'io.modelcontextprotocol/protocolVersion',
  capabilities: 'io.modelcontextprotocol/clientCapabilities',
};

export default defineRejectionCheck({
  id: 'incomplete-meta-is-refused',
  verifies: 'CON-006',
  probe: 'mcp-incomplete-meta',
  cases: ['revision', 'capabilities'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage ohne {member} in _meta wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request without {member} in _meta was answered with {status} instead of 400.',
    },
    wrongCode: {
      de: 'Eine Anfrage ohne {member} in _meta wurde nicht mit dem Fehler -32602 beantwortet.',
      en: 'A request without {member} in _meta was not answered with the error -32602.',
    },
  },
  *judge(answer, missing) {
    const { status } = answer.response;
    const code = errorCodeOf(answer);
    const member = members[missing];
    if (status !== 400)
      yield {
        message: 'wrongStatus',
        data: { member, status },
        evidence: answer,
        expected: '400',
        seen: String(status),
      };
    else if (code !== -32602)
      yield {
        message: 'wrongCode',
        data: { member },
        evidence: answer,
        where: '/error/code',
        expected: '-32602',
        seen: shown(code),
      };
  },
});
