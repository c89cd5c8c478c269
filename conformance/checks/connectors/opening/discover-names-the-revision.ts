import { defineCheck } from '../../../define-check.ts';
import { resultOf, revisions } from '../../../read/mcp.ts';
import { entriesOf, shown } from '../../../read/members.ts';

export default defineCheck({
  id: 'discover-names-the-revision',
  verifies: 'CON-002',
  needs: ['mcp-opening.discover'],
  messages: {
    notNamed: {
      de: 'Der Konnektor beantwortet Anfragen in der Fassung 2026-07-28, nennt sie aber nicht unter supportedVersions.',
      en: 'The connector answers requests in the revision 2026-07-28 but does not name it in supportedVersions.',
    },
  },
  *run({ 'mcp-opening.discover': answer }) {
    const named = resultOf(answer)?.supportedVersions;
    if (!entriesOf(named).includes(revisions.modern))
      yield {
        message: 'notNamed',
        evidence: answer,
        where: '/result/supportedVersions',
        expected: revisions.modern,
        seen: shown(named),
      };
  },
});
