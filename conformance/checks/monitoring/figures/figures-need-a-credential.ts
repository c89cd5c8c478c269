import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'figures-need-a-credential',
  verifies: 'MON-101',
  probe: 'metrics-no-token',
  cases: ['missing'],
  messages: {
    wrongStatus: {
      de: 'Ohne Zugangsschlüssel wurden die Messwerte mit {status} statt mit 401 oder 403 beantwortet.',
      en: 'Without a credential the figures were answered with {status} instead of 401 or 403.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status !== 401 && status !== 403)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '401 | 403',
        seen: String(status),
      };
  },
});
