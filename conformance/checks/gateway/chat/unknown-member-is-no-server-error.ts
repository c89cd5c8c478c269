import { defineCheck } from '../../../define-check.ts';

export default defineCheck({
  id: 'unknown-member-is-no-server-error',
  verifies: 'GW-027',
  needs: ['chat', 'chat-unknown-member'],
  messages: {
    serverError: {
      de: 'Eine Anfrage mit einem unbekannten Feld wurde mit {status} beantwortet, dieselbe ohne das Feld mit 200.',
      en: 'A request with an unknown member was answered with {status}, the same without it with 200.',
    },
  },
  *run({ 'chat-unknown-member': answer }) {
    const { status } = answer.response;
    if (status >= 500)
      yield {
        message: 'serverError',
        data: { status },
        evidence: answer,
        expected: '200, 4xx',
        seen: String(status),
      };
  },
});
