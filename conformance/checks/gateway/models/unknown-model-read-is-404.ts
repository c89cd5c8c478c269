import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

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
  judge: (answer) => otherStatus(answer, 404),
});
