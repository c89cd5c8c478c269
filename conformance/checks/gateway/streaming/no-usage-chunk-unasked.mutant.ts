import { defineMutants } from '../../../define-mutants.ts';
import { asError, withEvents } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

export default defineMutants('GW-037', [
  {
    title: 'streams the usage whether or not it is asked for',
    message: 'unasked',
    wrap: readingInstead((body: object) =>
      'stream' in body ? { ...body, stream_options: { include_usage: true } } : body,
    ),
  },
  {
    title: 'breaks the stream off before its end',
    message: 'noStream',
    outcome: 'inconclusive',
    edit: { 'chat-stream-plain': withEvents((data) => (data === '[DONE]' ? null : data)) },
  },
  {
    title: 'ends the stream without having said anything',
    message: 'noStream',
    outcome: 'inconclusive',
    edit: { 'chat-stream-plain': withEvents((data) => (data === '[DONE]' ? data : null)) },
  },
  {
    title: 'refuses to stream without usage',
    message: 'noStream',
    outcome: 'inconclusive',
    edit: { 'chat-stream-plain': asError(400) },
  },
]);
