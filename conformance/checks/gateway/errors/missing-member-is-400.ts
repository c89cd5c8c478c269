import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'missing-member-is-400',
  verifies: 'GW-072',
  probe: 'missing-member',
  cases: ['model', 'messages'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage ohne {member} wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request without {member} was answered with {status} instead of 400.',
    },
  },
  *judge(answer, member) {
    const { status } = answer.response;
    if (status !== 400)
      yield {
        message: 'wrongStatus',
        data: { member, status },
        evidence: answer,
        expected: '400',
        seen: String(status),
        legacy: String(status),
      };
  },
});
