import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';

export default defineMutants('GW-006', [
  {
    title: 'lets every key use every model',
    message: 'wrongStatus',
    wrap: trustingInstead((_, { key }) => key),
  },
  {
    title: 'fails over a key without the right to the model',
    message: 'wrongStatus',
    edit: { 'forbidden-model.restricted': withStatus(500) },
  },
  {
    title: 'answers 401 to a valid key without the right to the model',
    message: 'wrongStatus',
    edit: { 'forbidden-model.restricted': withStatus(401) },
  },
  {
    title: 'redirects even the key that may use the model',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'forbidden-model.before': withStatus(302) },
  },
]);
