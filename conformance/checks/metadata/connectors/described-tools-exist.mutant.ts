import { defineMutants } from '../../../define-mutants.ts';
import { asError, withJson } from '../../../edit.ts';
import { connector, connectorPages } from '../edits.ts';

const without = (withheld: number) =>
  connectorPages((page) => {
    page.items = [];
    page.total = 0;
    page.withheld = withheld;
  });

export default defineMutants('META-047', [
  {
    title: 'describes a tool that is gone',
    message: 'gone',
    edit: connector(({ tools }) => void tools.push({ name: 'register_abfragen', readOnly: true })),
  },
  {
    title: 'has a tool that it does not describe',
    message: 'undescribed',
    edit: connector(({ tools }) => void tools.pop()),
  },
  {
    title: 'describes a connector at another address',
    message: 'noDescriptor',
    edit: connector((one) => {
      one.url = 'https://ki.musterland.example/alt';
    }),
  },
  { title: 'does not describe its connector', message: 'noDescriptor', edit: without(0) },
  {
    title: 'describes its connector to the federation only and says so',
    message: 'withheld',
    outcome: 'inconclusive',
    edit: without(1),
  },
  {
    title: 'has a connector whose list of tools goes on and on',
    message: 'cut',
    outcome: 'inconclusive',
    edit: {
      'linked-tools.modern': withJson((answer: { result: { nextCursor?: string } }) => {
        answer.result.nextCursor = 'weiter';
      }),
    },
  },
  {
    title: 'has a connector that cannot list its tools',
    message: 'noTools',
    outcome: 'inconclusive',
    edit: { 'linked-tools.modern': asError(500) },
  },
]);
