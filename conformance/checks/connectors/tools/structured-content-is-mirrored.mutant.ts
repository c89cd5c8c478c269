import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const saying = (text: string) =>
  withJson(({ result }: { result: { content: [{ text: string }] } }) => {
    result.content[0].text = text;
  });

export default defineMutants('CON-102', [
  {
    title: 'tells the result in words',
    message: 'notMirrored',
    edit: { 'mcp-sample-calls.modern': saying('Die Frist endet am 7. Dezember 2026.') },
  },
  {
    title: 'says something else in the text than in the data',
    message: 'notMirrored',
    edit: { 'mcp-sample-calls.legacy': saying('{"ende":"2026-12-08"}') },
  },
]);
