import { defineRejectionProbe } from '../../define-probe.ts';
import { openingRequest } from './messages.ts';

export default defineRejectionProbe({
  id: 'mcp-foreign-origin',
  interface: 'connectors',
  title: { de: 'Anfrage im Namen einer fremden Webseite', en: 'Request in the name of a foreign web page' },
  class: 'hostile',
  inputs: [],
  control: openingRequest,
  cases: {
    foreign: (instance) => {
      const opening = openingRequest(instance);
      return { ...opening, headers: { ...opening.headers, origin: 'https://fremd.invalid' } };
    },
  },
});
