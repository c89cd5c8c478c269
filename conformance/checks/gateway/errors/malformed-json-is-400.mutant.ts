import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { answeringInstead, refusal } from '../../../misbehave.ts';

export default defineMutants('GW-071', [
  {
    title: 'fails over malformed JSON',
    message: 'wrongStatus',
    wrap: answeringInstead(async (request) => {
      if (request.method !== 'POST') return undefined;
      const broken = await request.json().then(
        () => false,
        () => true,
      );
      return broken ? refusal(500) : undefined;
    }),
  },
  {
    title: 'answers 200 to malformed JSON',
    message: 'wrongStatus',
    edit: { 'malformed-json.broken': withStatus(200) },
  },
  {
    title: 'answers 422 to malformed JSON',
    message: 'wrongStatus',
    edit: { 'malformed-json.broken': withStatus(422) },
  },
  {
    title: 'redirects even valid JSON',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'malformed-json.before': withStatus(302) },
  },
]);
