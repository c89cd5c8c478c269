import { defineRejectionProbe } from '../../define-probe.ts';
import { modernRequest } from './messages.ts';

export default defineRejectionProbe({
  id: 'mcp-unknown-method',
  interface: 'connectors',
  title: { de: 'Anfrage mit einer unbekannten Methode', en: 'Request with an unknown method' },
  class: 'read',
  feature: 'connectors.modern',
  inputs: [],
  control: () => modernRequest('server/discover'),
  cases: { unknown: () => modernRequest('pruefstein/unbekannt') },
});
