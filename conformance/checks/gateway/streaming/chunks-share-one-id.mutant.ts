import { defineMutants } from '../../../define-mutants.ts';
import { withChunks } from '../../../edit.ts';

const second = (members: object) =>
  withChunks((chunk: object, index) => [index === 1 ? { ...chunk, ...members } : chunk]);

export default defineMutants('GW-032', [
  {
    title: 'puts an annotation with an empty id in front',
    message: 'noId',
    edit: {
      'chat-stream': withChunks((chunk: object, index) => [index === 0 ? { ...chunk, id: '' } : chunk]),
    },
  },
  { title: 'leaves the id out', message: 'noId', edit: { 'chat-stream': second({ id: undefined }) } },
  {
    title: 'gives every chunk an id of its own',
    message: 'otherId',
    edit: { 'chat-stream': withChunks((chunk: object, index) => [{ ...chunk, id: `chunk-${index}` }]) },
  },
  {
    title: 'calls a chunk a whole completion',
    message: 'otherObject',
    edit: { 'chat-stream': second({ object: 'chat.completion' }) },
  },
]);
