import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const naming = (name: string) =>
  withJson((body: { result: { tools: [{ name: string }] } }) => {
    body.result.tools[0].name = name;
  });

export default defineMutants('CON-021', [
  {
    title: 'names a tool as people would',
    message: 'notPlain',
    edit: { 'mcp-tools.modern': naming('Dokumente öffnen') },
  },
  {
    title: 'gives a tool a name of 129 characters',
    message: 'notPlain',
    edit: { 'mcp-tools.legacy': naming('a'.repeat(129)) },
  },
  {
    title: 'gives two tools the same name',
    message: 'repeated',
    edit: { 'mcp-tools.modern': naming('fetch') },
  },
]);
