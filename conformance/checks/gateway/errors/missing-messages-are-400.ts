import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'missing-messages-are-400',
  verifies: 'GW-072',
  probe: 'missing-member',
  cases: ['messages'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage ohne messages wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request without messages was answered with {status} instead of 400.',
    },
  },
  judge: (answer) => otherStatus(answer, 400),
});
