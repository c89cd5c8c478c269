import { defineMutants } from '../../../define-mutants.ts';
import { connector, connectorPages } from '../edits.ts';

export default defineMutants('META-048', [
  {
    title: 'has a second connector with the same tools in the same namespace',
    message: 'shared',
    edit: connectorPages((page) => {
      page.items.push(
        ...page.items.map((one) => ({
          ...one,
          id: `${one.id}-2`,
          url: 'https://ki.musterland.example/zweiter',
        })),
      );
      page.total = 2;
    }),
  },
  {
    title: 'describes a connector without tools',
    message: 'none',
    outcome: 'passed',
    alsoRed: { 'META-047': 'the tools are there all the same' },
    edit: connector((one) => {
      one.tools = [];
    }),
  },
]);
