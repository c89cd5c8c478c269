import { defineRejectionCheck } from '../../../define-check.ts';
import { errorCodeOf, responseOf, revisions } from '../../../read/mcp.ts';
import { entriesOf, memberOf, shown } from '../../../read/members.ts';

export default defineRejectionCheck({
  id: 'unknown-revision-is-refused',
  verifies: 'CON-005',
  probe: 'mcp-unknown-revision',
  cases: ['unknown'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage in einer unbekannten Fassung wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request in an unknown revision was answered with {status} instead of 400.',
    },
    wrongCode: {
      de: 'Eine Anfrage in einer unbekannten Fassung wurde nicht mit dem Fehler -32022 beantwortet.',
      en: 'A request in an unknown revision was not answered with the error -32022.',
    },
    notNamed: {
      de: 'Die Ablehnung nennt unter data.supported nicht die Fassung 2026-07-28.',
      en: 'The refusal does not name the revision 2026-07-28 in data.supported.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    const code = errorCodeOf(answer);
    const supported = memberOf(memberOf(memberOf(responseOf(answer), 'error'), 'data'), 'supported');
    if (status !== 400)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '400',
        seen: String(status),
      };
    else if (code !== -32022)
      yield {
        message: 'wrongCode',
        evidence: answer,
        where: '/error/code',
        expected: '-32022',
        seen: shown(code),
      };
    else if (!entriesOf(supported).includes(revisions.modern))
      yield {
        message: 'notNamed',
        evidence: answer,
        where: '/error/data/supported',
        expected: revisions.modern,
        seen: shown(supported),
      };
  },
});
