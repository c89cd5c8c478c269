import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withHeader, withStatus, withText } from '../../../edit.ts';

export default defineMutants('CON-010', [
  {
    title: 'fails on JSON that breaks off',
    message: 'wrongStatus',
    edit: { 'mcp-malformed.broken': withStatus(500) },
  },
  {
    title: 'reports JSON that breaks off with 200',
    message: 'wrongStatus',
    edit: { 'mcp-malformed.broken': withStatus(200) },
  },
  {
    title: 'refuses JSON that breaks off with a page',
    message: 'noError',
    edit: {
      'mcp-malformed.broken': inTurn(
        withHeader('content-type', 'text/html'),
        withText(() => '<h1>Bad Request</h1>'),
      ),
    },
  },
  {
    title: 'redirects even the valid request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'mcp-malformed.before': withStatus(302) },
  },
]);
