import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'malformed-json-is-400',
  verifies: 'GW-071',
  probe: 'malformed-json',
  cases: ['broken'],
  messages: {
    wrongStatus: {
      de: 'Fehlerhaftes JSON wurde mit {status} statt mit 400 beantwortet.',
      en: 'Malformed JSON was answered with {status} instead of 400.',
    },
  },
  judge: (answer) => otherStatus(answer, 400),
});
