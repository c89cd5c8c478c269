import { defineMutants } from '../../../define-mutants.ts';
import { forbiddingCalls, refusing, returningInstead, withClient } from '../seeded.ts';

const tool = 'frist_berechnen';
const failed = { step: 'call', tool, error: 'Error', message: 'Connection closed' } as const;

export default defineMutants('CON-105', [
  {
    title: 'refuses calls whose id is a number',
    message: 'notCalled',
    wrap: refusing(({ id, method }) => method === 'tools/call' && typeof id === 'number'),
  },
  {
    title: 'promises data and returns text alone',
    message: 'notCalled',
    wrap: returningInstead('tools/call', (result: { structuredContent?: unknown }) => {
      delete result.structuredContent;
    }),
  },
  {
    title: 'does not let this token call tools',
    message: 'callsNotAllowed',
    outcome: 'inconclusive',
    wrap: forbiddingCalls,
  },
  {
    title: 'answers everything but the call',
    message: 'waited',
    edit: { 'mcp-client-modern': withClient({ calls: [], failed, held: 'silence' }) },
  },
  {
    title: 'lets the client see no tools at all',
    message: 'notReached',
    outcome: 'inconclusive',
    alsoRed: { 'CON-103': 'the client could not list the tools' },
    edit: {
      'mcp-client-modern': withClient({ listed: undefined, calls: [], failed: { ...failed, step: 'list' } }),
    },
  },
  {
    title: 'reports a failure of the tool itself',
    message: 'sampleFailed',
    outcome: 'inconclusive',
    edit: { 'mcp-client-legacy': withClient({ calls: [{ tool, isError: true }] }) },
  },
  {
    title: 'takes so long that the client is stopped',
    message: 'stopped',
    outcome: 'inconclusive',
    edit: { 'mcp-client-legacy': withClient({ calls: [], failed, held: 'time' }) },
  },
]);
