import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'garbage-token-is-401',
  verifies: 'GW-101',
  probe: 'garbage-token',
  cases: ['garbage'],
  messages: {
    wrongStatus: {
      de: 'Ein Aufruf mit erfundenem Zugangsschlüssel wurde mit {status} statt mit 401 beantwortet.',
      en: 'A call with an invented credential was answered with {status} instead of 401.',
    },
  },
  judge: (answer) => otherStatus(answer, 401),
});
