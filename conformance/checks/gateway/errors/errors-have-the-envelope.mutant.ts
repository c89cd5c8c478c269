import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import type { Json } from '../../../exchange.ts';

const saying = (members: { readonly [member: string]: Json }) => ({
  'unknown-path.random': withJson((body: { error: { [member: string]: Json } }) => {
    Object.assign(body.error, members);
  }),
});

export default defineMutants('GW-070', [
  {
    title: 'answers a fault with the members of the error at top level',
    message: 'noEnvelope',
    edit: { 'unknown-path.random': withJson((body: { error: Json }) => body.error) },
  },
  {
    title: 'answers a fault with a text as error',
    message: 'noEnvelope',
    edit: { 'unknown-path.random': withJson(() => ({ error: 'Not Found' })) },
  },
  {
    title: 'answers a fault with problem details alone',
    message: 'noEnvelope',
    edit: { 'unknown-path.random': withJson(() => ({ title: 'Not Found', status: 404 })) },
  },
  {
    title: 'sends the status as number in error.code',
    message: 'wrongMember',
    edit: saying({ code: 404 }),
  },
  { title: 'sends null as error.type', message: 'wrongMember', edit: saying({ type: null }) },
  {
    title: 'sends a list of messages',
    message: 'wrongMember',
    edit: saying({ message: ['Not Found'] }),
  },
  {
    title: 'sends a path of steps as error.param',
    message: 'wrongMember',
    edit: saying({ param: ['body', 'model'] }),
  },
]);
