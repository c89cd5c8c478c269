import { defineMutants } from '../../../define-mutants.ts';
import { withHeader, withInvalidUtf8, withText } from '../../../edit.ts';

export default defineMutants('GW-001', [
  {
    title: 'labels a fault as plain text',
    message: 'wrongMediaType',
    edit: { 'unknown-path.random': withHeader('content-type', 'text/plain') },
  },
  {
    title: 'labels nothing at all',
    message: 'wrongMediaType',
    edit: { 'unknown-path.random': withHeader('content-type', undefined) },
  },
  {
    title: 'labels a success as problem details',
    message: 'wrongMediaType',
    edit: { 'chat-capped': withHeader('content-type', 'application/problem+json') },
  },
  {
    title: 'labels JSON as Latin-1',
    message: 'wrongCharset',
    edit: { 'chat-capped': withHeader('content-type', 'application/json; charset="ISO-8859-1"') },
  },
  {
    title: 'sends bytes that are no UTF-8',
    message: 'notUtf8',
    edit: { 'chat-unknown-member': withInvalidUtf8() },
  },
  {
    title: 'sends JSON that breaks off',
    message: 'notJson',
    edit: { 'chat-unknown-member': withText((text) => text.slice(0, -1)) },
  },
]);
