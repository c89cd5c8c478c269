import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { usingDefaultModel } from '../../../misbehave.ts';

export default defineMutants('GW-073', [
  {
    title: 'uses its default model for an unknown name',
    message: 'wrongStatus',
    wrap: usingDefaultModel,
  },
  {
    title: 'answers 200 with an error for an unknown model',
    message: 'wrongStatus',
    edit: { 'unknown-model.unknown': withStatus(200) },
  },
  {
    title: 'answers 422 for an unknown model',
    message: 'wrongStatus',
    edit: { 'unknown-model.unknown': withStatus(422) },
  },
  {
    title: 'answers 400 for an unknown model, as tolerated for now',
    message: 'wrongStatus',
    outcome: 'passed',
    edit: { 'unknown-model.unknown': withStatus(400) },
  },
  {
    title: 'redirects the request for a model it has',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'unknown-model.before': withStatus(302) },
  },
]);
