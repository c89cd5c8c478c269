import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'wrong-type-is-400',
  verifies: 'GW-026',
  probe: 'wrong-type',
  cases: ['messages', 'empty'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage, in der messages ein Objekt ist, wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request in which messages is an object was answered with {status} instead of 400.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status !== 400)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '400',
        seen: String(status),
        legacy: String(status),
      };
  },
});
