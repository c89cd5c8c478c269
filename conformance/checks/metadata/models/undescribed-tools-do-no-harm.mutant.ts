import { defineMutants } from '../../../define-mutants.ts';
import { asError, withStatus } from '../../../edit.ts';

export default defineMutants('META-113', [
  {
    title: 'breaks when a tool is offered to a model that calls none',
    message: 'serverError',
    edit: { 'linked-capabilities.toolUnsaid': asError(500) },
  },
  {
    title: 'overlooks the tool',
    outcome: 'passed',
    edit: { 'linked-capabilities.toolUnsaid': withStatus(200) },
  },
  {
    title: 'describes every model as calling tools',
    message: 'none',
    outcome: 'passed',
    wrap: (next) => async (request) => {
      const answer = await next(request);
      if (!request.url.includes('/metadata/models')) return answer;
      return new Response(
        (await answer.text()).replaceAll('"toolCalling":false', '"toolCalling":true'),
        answer,
      );
    },
  },
]);
