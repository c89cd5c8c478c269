import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('MON-039', [
  {
    title: 'divides the report by persons',
    message: 'wrongStatus',
    edit: { 'usage-by-person.divided': withStatus(200) },
  },
  {
    title: 'gives the report on a person',
    message: 'wrongStatus',
    edit: { 'usage-by-person.selected': withStatus(200) },
  },
  {
    title: 'redirects every request for a report',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'usage-by-person.before': withStatus(302) },
  },
]);
