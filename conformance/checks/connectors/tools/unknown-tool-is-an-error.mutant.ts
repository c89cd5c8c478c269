import { defineMutants } from '../../../define-mutants.ts';
import { asRpcResult } from '../../../edit.ts';

export default defineMutants('CON-028', [
  {
    title: 'answers a call of an unknown tool with an empty result',
    message: 'noError',
    edit: { 'mcp-tools.modernUnknown': asRpcResult({ resultType: 'complete', content: [] }) },
  },
  {
    title: 'tells of an unknown tool in words only',
    message: 'noError',
    edit: {
      'mcp-tools.legacyUnknown': asRpcResult({ content: [{ type: 'text', text: 'Werkzeug unbekannt' }] }),
    },
  },
]);
