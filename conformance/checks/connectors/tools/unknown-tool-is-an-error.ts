import { defineCheck } from '../../../define-check.ts';
import { errorCodeOf, resultOf } from '../../../read/mcp.ts';
import { callsNotAllowed, forbidden, isForbidden } from '../forbidden.ts';

export default defineCheck({
  id: 'unknown-tool-is-an-error',
  verifies: 'CON-028',
  needs: ['mcp-tools.modern', 'mcp-tools.legacy', 'mcp-tools.modernUnknown', 'mcp-tools.legacyUnknown'],
  messages: {
    callsNotAllowed,
    noError: {
      de: 'Der Aufruf eines unbekannten Werkzeugs wurde mit {status} und ohne Fehler beantwortet.',
      en: 'A call of an unknown tool was answered with {status} and without an error.',
    },
  },
  over: ({ 'mcp-tools.modernUnknown': modern, 'mcp-tools.legacyUnknown': legacy }) => [...modern, ...legacy],
  *run(_, answer) {
    const { status } = answer.response;
    const isError = typeof errorCodeOf(answer) === 'number' || resultOf(answer)?.isError === true;
    if (!isError && isForbidden(answer)) return yield forbidden(answer);
    if (!isError) yield { message: 'noError', data: { status }, evidence: answer };
  },
});
