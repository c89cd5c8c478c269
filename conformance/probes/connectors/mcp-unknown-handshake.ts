import { defineProbe, step } from '../../define-probe.ts';
import { initialize } from './messages.ts';

export default defineProbe({
  id: 'mcp-unknown-handshake',
  interface: 'connectors',
  title: {
    de: 'Verbindung nach einer unbekannten Fassung von MCP aufbauen',
    en: 'Open a connection by an unknown revision of MCP',
  },
  class: 'read',
  feature: 'connectors.legacy',
  inputs: [],
  steps: step({ request: () => initialize('1900-01-01') }),
});
