import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'missing-token-is-401',
  verifies: 'GW-004',
  probe: 'no-token',
  cases: ['missing'],
  messages: {
    wrongStatus: {
      de: 'Ein Aufruf ohne Zugangsschlüssel wurde mit {status} statt mit 401 beantwortet.',
      en: 'A call without a credential was answered with {status} instead of 401.',
    },
  },
  judge: (answer) => otherStatus(answer, 401),
});
