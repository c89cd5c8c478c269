import { defineMutants } from '../../../define-mutants.ts';
import { asError } from '../../../edit.ts';
import { answeringInstead, refusal } from '../../../misbehave.ts';

const known = ['model', 'messages', 'max_tokens', 'max_completion_tokens'];

export default defineMutants('GW-027', [
  {
    title: 'fails over members it does not know',
    message: 'serverError',
    wrap: answeringInstead(async (request) => {
      if (!request.url.endsWith('/v1/chat/completions')) return undefined;
      const members = Object.keys(Object(await request.json()));
      return members.every((member) => known.includes(member)) ? undefined : refusal(500);
    }),
  },
  {
    title: 'passes an unknown member on to a server that refuses it, and reports a bad gateway',
    message: 'serverError',
    edit: { 'chat-unknown-member': asError(502) },
  },
]);
