import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'foreign-origin-is-refused',
  verifies: 'CON-007',
  probe: 'mcp-foreign-origin',
  cases: ['foreign'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage mit dem fremden Origin https://fremd.invalid wurde mit {status} statt mit 403 beantwortet.',
      en: 'A request with the foreign Origin https://fremd.invalid was answered with {status} instead of 403.',
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
