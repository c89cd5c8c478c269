import { defineRejectionProbe } from '../../define-probe.ts';
import { openingRequest } from './messages.ts';

export default defineRejectionProbe({
  id: 'mcp-malformed',
  interface: 'connectors',
  title: { de: 'Anfrage mit abgebrochenem JSON', en: 'Request with JSON that breaks off' },
  class: 'read',
  inputs: [],
  control: openingRequest,
  cases: {
    broken: (instance) => ({
      ...openingRequest(instance),
      body: { text: '{"jsonrpc":"2.0","id":1,"method":', mediaType: 'application/json' },
    }),
  },
});
