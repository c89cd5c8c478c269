import { defineProbe, step } from '../../define-probe.ts';
import { initialize, modernRequest } from './messages.ts';

/**
 * Shows which generations of MCP are spoken: a client of either begins like this. A connector that speaks only one refuses
 * the other opening, each in its own way.
 */
export default defineProbe({
  id: 'mcp-opening',
  interface: 'connectors',
  title: { de: 'Konnektor in beiden Fassungen ansprechen', en: 'Address a connector in both revisions' },
  class: 'read',
  access: true,
  inputs: [],
  steps: {
    discover: step({ judgedBy: 'CON-100', request: () => modernRequest('server/discover') }),
    initialize: step({ judgedBy: 'CON-100', request: () => initialize() }),
  },
});
