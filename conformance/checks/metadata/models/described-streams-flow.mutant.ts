import { defineMutants } from '../../../define-mutants.ts';
import { asError, withEvents, withHeader } from '../../../edit.ts';

export default defineMutants('META-019', [
  {
    title: 'describes a model as streaming that says everything at once',
    message: 'tooFew',
    edit: { 'linked-capabilities.stream': withEvents((data, at) => (at === 0 ? data : null)) },
  },
  {
    title: 'describes a model as streaming that answers with one object',
    message: 'noStream',
    edit: { 'linked-capabilities.stream': withHeader('content-type', 'application/json') },
  },
  {
    title: 'describes a model as streaming and refuses streams',
    message: 'refused',
    edit: { 'linked-capabilities.stream': asError(400) },
  },
  {
    title: 'describes no model as streaming',
    message: 'none',
    outcome: 'passed',
    wrap: (next) => async (request) => {
      const answer = await next(request);
      if (!request.url.includes('/metadata/models')) return answer;
      return new Response((await answer.text()).replaceAll('"streaming":true', '"streaming":false'), answer);
    },
  },
]);
