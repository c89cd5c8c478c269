import { defineCheck } from '../../../define-check.ts';
import { eraShown, revisions } from '../../../read/mcp.ts';

export default defineCheck({
  id: 'speaks-the-newest-revision',
  verifies: 'CON-004',
  needs: ['mcp-opening.discover', 'mcp-opening.initialize'],
  messages: {
    refused: {
      de: 'Eine Anfrage server/discover in der Fassung 2026-07-28 wurde mit {status} und ohne das verlangte Ergebnis beantwortet.',
      en: 'A request server/discover in the revision 2026-07-28 was answered with {status} and without the result demanded.',
    },
  },
  *run({ 'mcp-opening.discover': answer, 'mcp-opening.initialize': initialize }) {
    const { status } = answer.response;
    if (eraShown(answer)) return;
    const legacy = eraShown(initialize) && { legacy: revisions.legacy };
    yield { message: 'refused', data: { status }, evidence: answer, ...legacy };
  },
});
