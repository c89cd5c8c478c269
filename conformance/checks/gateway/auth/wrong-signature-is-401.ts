import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'wrong-signature-is-401',
  verifies: 'GW-102',
  probe: 'wrong-signature',
  cases: ['forged'],
  messages: {
    wrongStatus: {
      de: 'Ein Zugriffstoken mit falscher Signatur wurde mit {status} statt mit 401 beantwortet.',
      en: 'An access token with a wrong signature was answered with {status} instead of 401.',
    },
  },
  judge: (answer) => otherStatus(answer, 401),
});
