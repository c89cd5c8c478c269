import { defineMutants } from '../../../define-mutants.ts';
import { asError, inTurn, withHeader, withJson, withStatus } from '../../../edit.ts';

export default defineMutants('META-015', [
  {
    title: 'answers errors as a model gateway does',
    message: 'wrongType',
    edit: { 'metadata-faults.posted': asError(405) },
  },
  {
    title: 'shows error pages for people',
    message: 'wrongType',
    wrap: (next) => async (request) => {
      const answer = await next(request);
      if (answer.status !== 405) return answer;
      return new Response('<h1>405</h1>', { status: 405, headers: { 'content-type': 'text/html' } });
    },
  },
  {
    title: 'refuses a cursor it did not give in a form of its own',
    message: 'wrongType',
    edit: { 'metadata-faults.badCursor': asError(400) },
  },
  {
    title: 'labels an array as a problem',
    message: 'noProblem',
    edit: { 'metadata-faults.posted': withJson(() => ['nicht erlaubt']) },
  },
  {
    title: 'states the status in words',
    message: 'noProblem',
    edit: { 'metadata-faults.posted': withJson((body: object) => ({ ...body, status: '405' })) },
  },
  {
    title: 'says which characters its problems are in',
    outcome: 'passed',
    edit: {
      'metadata-faults.posted': withHeader('content-type', 'application/problem+json; charset=utf-8'),
    },
  },
  {
    title: 'takes whatever comes',
    message: 'noFault',
    outcome: 'inconclusive',
    edit: {
      'metadata-faults.posted': inTurn(withStatus(200), withHeader('content-type', 'application/json')),
    },
  },
]);
