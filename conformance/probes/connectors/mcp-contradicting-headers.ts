import { defineRejectionProbe } from '../../define-probe.ts';
import { modernRequest } from './messages.ts';

/** No tool has this name, so that nothing happens even where the call is let through. */
const call = (headers: { readonly [name: string]: string | undefined }) =>
  modernRequest('tools/call', { name: 'pruefstein_unbekannt', arguments: {} }, { headers });

export default defineRejectionProbe({
  id: 'mcp-contradicting-headers',
  interface: 'connectors',
  title: {
    de: 'Anfragen, deren Kopffelder dem Inhalt widersprechen',
    en: 'Requests whose header fields contradict the body',
  },
  class: 'read',
  feature: 'connectors.modern',
  inputs: [],
  control: () => modernRequest('tools/list'),
  cases: {
    otherMethod: () => modernRequest('tools/list', {}, { headers: { 'mcp-method': 'server/discover' } }),
    noMethod: () => modernRequest('tools/list', {}, { headers: { 'mcp-method': undefined } }),
    otherName: () => call({ 'mcp-name': 'pruefstein_anders' }),
    noName: () => call({ 'mcp-name': undefined }),
  },
});
