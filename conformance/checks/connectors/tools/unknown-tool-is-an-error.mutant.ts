import { defineMutants } from '../../../define-mutants.ts';
import { asRpcResult, inTurn, withStatus, withText } from '../../../edit.ts';

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
  {
    title: 'lets nobody with this token call tools',
    message: 'callsNotAllowed',
    outcome: 'inconclusive',
    edit: {
      'mcp-tools.modernUnknown': inTurn(
        withStatus(403),
        withText(() => '{"error":"insufficient_scope"}'),
      ),
    },
  },
]);
