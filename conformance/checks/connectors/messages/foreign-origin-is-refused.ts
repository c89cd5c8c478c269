import { defineRejectionCheck } from '../../../define-check.ts';
import { otherStatus } from '../../other-status.ts';

export default defineRejectionCheck({
  id: 'foreign-origin-is-refused',
  verifies: 'CON-007',
  probe: 'mcp-foreign-origin',
  cases: ['foreign'],
  messages: {
    wrongStatus: {
      de: 'Eine Anfrage mit dem fremden Origin https://fremd.invalid wurde mit {status} statt mit 403 beantwortet.',
      en: 'A request with the foreign Origin https://fremd.invalid was answered with {status} instead of 403.',
    },
  },
  judge: (answer) => otherStatus(answer, 403),
});
