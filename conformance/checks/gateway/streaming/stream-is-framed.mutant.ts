import { defineMutants } from '../../../define-mutants.ts';
import { asError, withEvents, withHeader, withInvalidUtf8 } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

const second = (data: string) => withEvents((other, index) => (index === 1 ? data : other));

export default defineMutants('GW-031', [
  {
    title: 'answers whole although a stream was asked for',
    message: 'wrongMediaType',
    wrap: readingInstead((body: { stream?: boolean; stream_options?: object }) => {
      delete body.stream;
      delete body.stream_options;
    }),
  },
  {
    title: 'refuses to stream',
    message: 'wrongStatus',
    edit: { 'chat-stream': asError(400) },
  },
  {
    title: 'labels the stream as plain text',
    message: 'wrongMediaType',
    alsoRed: { 'GW-001': 'what is no event stream must be JSON' },
    edit: { 'chat-stream': withHeader('content-type', 'text/plain') },
  },
  {
    title: 'streams bytes that are no UTF-8',
    message: 'notUtf8',
    edit: { 'chat-stream': withInvalidUtf8() },
  },
  {
    title: 'keeps the connection open with an event that is no JSON',
    message: 'notAnObject',
    edit: { 'chat-stream': second('ping') },
  },
  {
    title: 'sends a list of chunks as one event',
    message: 'notAnObject',
    edit: { 'chat-stream': withEvents((data) => (data === '[DONE]' ? data : `[${data}]`)) },
  },
  { title: 'sends null as data', message: 'notAnObject', edit: { 'chat-stream': second('null') } },
  { title: 'breaks a chunk off', message: 'notAnObject', edit: { 'chat-stream': second('{"id":') } },
  {
    title: 'ends the stream without saying so',
    message: 'noEnd',
    edit: { 'chat-stream': withEvents((data) => (data === '[DONE]' ? null : data)) },
  },
  {
    title: 'sends its timings after the end',
    message: 'afterEnd',
    edit: { 'chat-stream': withEvents((data) => (data === '[DONE]' ? [data, '{"timings":{}}'] : data)) },
  },
]);
