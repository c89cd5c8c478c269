import { defineMutants } from '../../../define-mutants.ts';
import { asError, withEvents, withHeader } from '../../../edit.ts';

const atOnce = (content: string) =>
  withEvents((data, at) => {
    if (at > 0) return data === '[DONE]' ? data : null;
    return JSON.stringify({
      choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: 'stop' }],
    });
  });

export default defineMutants('META-019', [
  {
    title: 'describes a model as streaming that says everything at once',
    message: 'tooFew',
    edit: { 'linked-capabilities.stream': atOnce('Guten Tag! Womit kann ich helfen?') },
  },
  {
    title: 'describes a model as streaming whose answer is a single word',
    message: 'tooShort',
    outcome: 'inconclusive',
    edit: { 'linked-capabilities.stream': atOnce('Hallo!') },
  },
  {
    title: 'describes a model as streaming and ends without a word',
    message: 'tooFew',
    edit: { 'linked-capabilities.stream': withEvents((data) => (data === '[DONE]' ? data : null)) },
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
