import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'unknown-model-is-404',
  verifies: 'GW-073',
  probe: 'unknown-model',
  cases: ['unknown'],
  messages: {
    wrongStatus: {
      de: 'Ein unbekanntes Modell wurde mit {status} statt mit 404 beantwortet.',
      en: 'An unknown model was answered with {status} instead of 404.',
    },
  },
  judge: (answer) => otherStatus(answer, 404),
});
