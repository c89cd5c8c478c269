import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'low-rights-are-403',
  verifies: 'IAM-029',
  probe: 'low-rights',
  cases: ['lowToken'],
  messages: {
    wrongStatus: {
      de: 'Ein Modellaufruf mit einem gültigen Token ohne ausreichende Rechte wurde mit {status} statt mit 403 beantwortet.',
      en: 'A model call with a valid token without sufficient rights was answered with {status} instead of 403.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status !== 403)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '403',
        seen: String(status),
      };
  },
});
