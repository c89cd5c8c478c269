import { defineMutants } from '../../../define-mutants.ts';
import { refusing, returningInstead, withClient } from '../seeded.ts';

const at = 'mcp-client-modern';

const openCalls = { 'CON-105': 'who does not get to see the tools calls none' };

export default defineMutants('CON-103', [
  {
    title: 'refuses ids with a hyphen, which its own tests never use',
    message: 'notConnected',
    alsoRed: openCalls,
    wrap: refusing(({ id }) => typeof id === 'string' && id.includes('-')),
  },
  {
    title: 'takes the id 0 for none',
    message: 'notListed',
    alsoRed: openCalls,
    wrap: refusing(({ id }) => id === 0),
  },
  {
    title: 'does not say among its capabilities that it has tools',
    message: 'notListed',
    alsoRed: openCalls,
    wrap: returningInstead('server/discover', (result: { capabilities: { tools?: unknown } }) => {
      delete result.capabilities.tools;
    }),
  },
  {
    title: 'shows the client no tools',
    message: 'noTools',
    edit: { [at]: withClient({ listed: 0 }) },
  },
  {
    title: 'answers everything but what the client waits for',
    message: 'waited',
    alsoRed: openCalls,
    edit: { [at]: withClient({ listed: undefined, held: 'silence' }) },
  },
  {
    title: 'leads the client through a list without end',
    message: 'stopped',
    alsoRed: openCalls,
    outcome: 'inconclusive',
    edit: { [at]: withClient({ listed: undefined, held: 'requests' }) },
  },
]);
