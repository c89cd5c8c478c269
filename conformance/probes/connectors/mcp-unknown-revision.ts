import { defineRejectionProbe } from '../../define-probe.ts';
import { modernRequest } from './messages.ts';

/** Newer than any: a server of both generations may count every earlier date as the older one and refuse it in the older way. */
const unknown = '2099-12-31';

/** Header and body agree, so that nothing but the revision is wrong. */
export default defineRejectionProbe({
  id: 'mcp-unknown-revision',
  interface: 'connectors',
  title: { de: 'Anfrage in einer unbekannten Fassung von MCP', en: 'Request in an unknown revision of MCP' },
  class: 'read',
  feature: 'connectors.modern',
  inputs: [],
  control: () => modernRequest('server/discover'),
  cases: {
    unknown: () =>
      modernRequest(
        'server/discover',
        {},
        {
          meta: { 'io.modelcontextprotocol/protocolVersion': unknown },
          headers: { 'mcp-protocol-version': unknown },
        },
      ),
  },
});
