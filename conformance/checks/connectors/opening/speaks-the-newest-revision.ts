import { defineCheck } from '../../../define-check.ts';
import { eraShown } from '../../../read/mcp.ts';

export default defineCheck({
  id: 'speaks-the-newest-revision',
  verifies: 'CON-004',
  needs: ['mcp-opening.discover'],
  messages: {
    refused: {
      de: 'Eine Anfrage server/discover in der Fassung 2026-07-28 wurde mit {status} und ohne das verlangte Ergebnis beantwortet.',
      en: 'A request server/discover in the revision 2026-07-28 was answered with {status} and without the result demanded.',
    },
  },
  *run({ 'mcp-opening.discover': answer }) {
    const { status } = answer.response;
    if (eraShown(answer) !== 'modern') yield { message: 'refused', data: { status }, evidence: answer };
  },
});
