import { defineCheck } from '../../../define-check.ts';
import { eraShown, resultOf } from '../../../read/mcp.ts';

export default defineCheck({
  id: 'speaks-a-revision',
  verifies: 'CON-100',
  needs: ['mcp-opening.discover', 'mcp-opening.initialize'],
  messages: {
    speaksNone: {
      de: 'Auf server/discover kam {discover}, auf initialize {initialize}; keines davon eröffnet eine der beiden Fassungen.',
      en: 'server/discover was answered with {discover}, initialize with {initialize}; neither opens one of the two revisions.',
    },
    speaksOther: {
      de: 'Der Konnektor spricht nur die Fassung {revision}.',
      en: 'The connector speaks only the revision {revision}.',
    },
  },
  *run({ 'mcp-opening.discover': discover, 'mcp-opening.initialize': initialize }) {
    if (eraShown(discover) ?? eraShown(initialize)) return;
    const revision = resultOf(initialize)?.protocolVersion;
    const finding = { evidence: initialize, expected: '2026-07-28 | 2025-11-25' };
    if (typeof revision === 'string')
      yield { message: 'speaksOther', data: { revision }, ...finding, seen: revision };
    else
      yield {
        message: 'speaksNone',
        data: { discover: discover.response.status, initialize: initialize.response.status },
        ...finding,
      };
  },
});
