import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

export default defineMutants('GW-104', [
  {
    title: 'describes a model it does not have',
    message: 'wrongStatus',
    edit: { 'unknown-model-read.unknown': withStatus(200) },
  },
  {
    title: 'fails over an unknown id',
    message: 'wrongStatus',
    edit: { 'unknown-model-read.unknown': withStatus(500) },
  },
  {
    title: 'redirects the read of a model it has',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'unknown-model-read.before': withStatus(302) },
  },
]);
