import { defineRejectionProbe } from '../../define-probe.ts';
import { openingRequest } from './messages.ts';

export default defineRejectionProbe({
  id: 'mcp-no-token',
  interface: 'connectors',
  title: { de: 'Anfrage an den Konnektor ohne Token', en: 'Request to the connector without a token' },
  class: 'read',
  feature: 'connectors.protected',
  inputs: ['connectors.token'],
  control: openingRequest,
  cases: { missing: (instance) => ({ ...openingRequest(instance), authorization: { use: 'none' } }) },
});
