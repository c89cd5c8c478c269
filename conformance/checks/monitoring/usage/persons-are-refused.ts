import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'persons-are-refused',
  verifies: 'MON-039',
  probe: 'usage-by-person',
  cases: ['divided', 'selected'],
  messages: {
    wrongStatus: {
      de: 'Der Nutzungsbericht nach Personen ({query}) wurde mit {status} statt mit 400 oder 403 beantwortet.',
      en: 'The usage report by persons ({query}) was answered with {status} instead of 400 or 403.',
    },
  },
  *judge(answer, caseName) {
    const { status } = answer.response;
    if (status !== 400 && status !== 403)
      yield {
        message: 'wrongStatus',
        data: { query: caseName === 'divided' ? 'group_by=user_id' : 'user_ids', status },
        evidence: answer,
        expected: '400 | 403',
        seen: String(status),
      };
  },
});
