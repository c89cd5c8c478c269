import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'missing-model-is-400',
  verifies: 'GW-111',
  probe: 'missing-member',
  cases: ['model'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage ohne model wurde mit {status} statt mit 400 beantwortet.',
      en: 'A request without model was answered with {status} instead of 400.',
    },
  },
  judge: (answer) => otherStatus(answer, 400),
});
