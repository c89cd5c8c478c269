import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'forbidden-model-is-403-or-404',
  verifies: 'GW-006',
  probe: 'forbidden-model',
  cases: ['restricted'],
  messages: {
    wrongStatus: {
      de: 'Ein Schlüssel ohne Recht am Modell erhielt {status} statt 403 oder 404.',
      en: 'A key without the right to the model was answered with {status} instead of 403 or 404.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status !== 403 && status !== 404)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '403, 404',
        seen: String(status),
      };
  },
});
