import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'unknown-model-read-is-404',
  verifies: 'GW-104',
  probe: 'unknown-model-read',
  cases: ['unknown'],
  messages: {
    wrongStatus: {
      de: 'Der Abruf eines unbekannten Modells wurde mit {status} statt mit 404 beantwortet.',
      en: 'Reading an unknown model was answered with {status} instead of 404.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status !== 404)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '404',
        seen: String(status),
      };
  },
});
