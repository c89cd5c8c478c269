import { defineMutants } from '../../../define-mutants.ts';
import { withHeader, withStatus } from '../../../edit.ts';

export default defineMutants('GW-075', [
  {
    title: 'answers 200 to any path',
    message: 'wrongStatus',
    edit: { 'unknown-path.random': withStatus(200) },
  },
  {
    title: 'fails over an unknown path',
    message: 'wrongStatus',
    edit: { 'unknown-path.random': withStatus(500) },
  },
  {
    title: 'shows a web page for an unknown path',
    message: 'html',
    alsoRed: { 'GW-001': 'a page is no JSON' },
    edit: { 'unknown-path.random': withHeader('content-type', 'text/html; charset=utf-8') },
  },
  {
    title: 'redirects known paths as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'unknown-path.before': withStatus(302) },
  },
]);
