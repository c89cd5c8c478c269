import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'wrong-type-is-400',
  verifies: 'GW-026',
  probe: 'wrong-type',
  cases: ['messages', 'empty'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage, in der messages ein Objekt ist, wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request in which messages is an object was answered with {status} instead of 400.',
    },
  },
  judge: (answer) => otherStatus(answer, 400),
});
