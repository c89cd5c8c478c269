import { defineRejectionProbe } from '../../define-probe.ts';
import { modernRequest } from './messages.ts';

const without = (member: string) =>
  modernRequest('tools/list', {}, { meta: { [`io.modelcontextprotocol/${member}`]: undefined } });

export default defineRejectionProbe({
  id: 'mcp-incomplete-meta',
  interface: 'connectors',
  title: { de: 'Anfrage mit unvollständigem _meta', en: 'Request with an incomplete _meta' },
  class: 'read',
  feature: 'connectors.modern',
  inputs: [],
  control: () => modernRequest('tools/list'),
  cases: {
    revision: () => without('protocolVersion'),
    capabilities: () => without('clientCapabilities'),
  },
});
