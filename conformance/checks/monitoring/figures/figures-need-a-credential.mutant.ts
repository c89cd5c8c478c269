import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('MON-101', [
  {
    title: 'shows its figures to anybody',
    message: 'wrongStatus',
    edit: { 'metrics-no-token.missing': withStatus(200) },
  },
  {
    title: 'fails where a credential is missing',
    message: 'wrongStatus',
    edit: { 'metrics-no-token.missing': withStatus(500) },
  },
  {
    title: 'refuses everybody',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'metrics-no-token.after': withStatus(401) },
  },
]);
