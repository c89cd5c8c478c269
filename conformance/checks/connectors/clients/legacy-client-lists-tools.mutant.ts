import { defineMutants } from '../../../define-mutants.ts';
import { answering, refusing, withClient } from '../seeded.ts';

const at = 'mcp-client-legacy';

const openCalls = { 'CON-105': 'who does not get to see the tools calls none' };

export default defineMutants('CON-104', [
  {
    title: 'refuses to be told that the handshake is over',
    message: 'notConnected',
    alsoRed: openCalls,
    wrap: refusing(({ method }) => method === 'notifications/initialized'),
  },
  {
    title: 'takes the id 0 for none',
    message: 'notConnected',
    alsoRed: openCalls,
    wrap: refusing(({ id, method }) => id === 0 && method === 'initialize'),
  },
  {
    title: 'demands params of tools/list, which need not be there',
    message: 'notListed',
    alsoRed: openCalls,
    wrap: refusing(({ method, params }) => method === 'tools/list' && params === undefined),
  },
  {
    title: 'lists no tools if tools/list comes without params',
    message: 'noTools',
    wrap: answering(({ id, method, params }) =>
      method === 'tools/list' && params === undefined
        ? Response.json({ jsonrpc: '2.0', id, result: { tools: [] } })
        : undefined,
    ),
  },
  {
    title: 'answers everything but what the client waits for',
    message: 'waited',
    alsoRed: openCalls,
    edit: { [at]: withClient({ revision: undefined, listed: undefined, held: 'silence' }) },
  },
  {
    title: 'sends the client from one address to the next',
    message: 'stopped',
    alsoRed: openCalls,
    outcome: 'inconclusive',
    edit: { [at]: withClient({ revision: undefined, listed: undefined, held: 'address' }) },
  },
]);
