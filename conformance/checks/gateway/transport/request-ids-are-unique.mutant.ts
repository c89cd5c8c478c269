import { defineMutants } from '../../../define-mutants.ts';
import { withHeader } from '../../../edit.ts';

export default defineMutants('GW-082', [
  {
    title: 'gives successes no request id',
    message: 'missing',
    edit: { 'chat-capped': withHeader('x-request-id', undefined) },
  },
  {
    title: 'gives faults no request id',
    message: 'missing',
    edit: { 'unknown-path.random': withHeader('x-request-id', undefined) },
  },
  {
    title: 'sends an empty request id',
    message: 'missing',
    edit: { 'chat-capped': withHeader('x-request-id', ' ') },
  },
  {
    title: 'gives every answer the same request id',
    message: 'repeated',
    editEvery: withHeader('x-request-id', 'req_1'),
  },
]);
