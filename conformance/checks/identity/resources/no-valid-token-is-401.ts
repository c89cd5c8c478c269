import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'no-valid-token-is-401',
  verifies: 'IAM-027',
  probe: 'no-access',
  cases: ['missing', 'opaque', 'threeParts', 'scheme'],
  messages: {
    wrongStatus: {
      de: 'Ein Aufruf ohne gültiges Token (Fall {case}) wurde mit {status} statt mit 401 beantwortet.',
      en: 'A call without a valid token (case {case}) was answered with {status} instead of 401.',
    },
  },
  *judge(answer, name) {
    const { status } = answer.response;
    if (status !== 401)
      yield {
        message: 'wrongStatus',
        data: { case: name, status },
        evidence: answer,
        expected: '401',
        seen: String(status),
      };
  },
});
