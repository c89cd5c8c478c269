import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'missing-token-is-401',
  verifies: 'GW-004',
  probe: 'no-token',
  cases: ['missing'],
  messages: {
    wrongStatus: {
      de: 'Ein Aufruf ohne Zugangsschlüssel wurde mit {status} statt mit 401 beantwortet.',
      en: 'A call without a credential was answered with {status} instead of 401.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status !== 401)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '401',
        seen: String(status),
      };
  },
});
