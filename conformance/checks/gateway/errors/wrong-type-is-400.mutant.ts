import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

export default defineMutants('GW-026', [
  {
    title: 'takes a single message for a list of one',
    message: 'wrongStatus',
    wrap: readingInstead((body: { messages: unknown }) => ({ ...body, messages: [body.messages].flat() })),
  },
  {
    title: 'fails over a wrong type',
    message: 'wrongStatus',
    edit: { 'wrong-type.messages': withStatus(500) },
  },
  {
    title: 'takes an empty object for an empty list',
    message: 'wrongStatus',
    edit: { 'wrong-type.empty': withStatus(200) },
  },
  {
    title: 'answers 422 to a wrong type, as tolerated for now',
    message: 'wrongStatus',
    outcome: 'passed',
    edit: { 'wrong-type.messages': withStatus(422) },
  },
  {
    title: 'redirects even the well-typed request',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'wrong-type.after': withStatus(302) },
  },
]);
