import { defineMutants } from '../../../define-mutants.ts';
import { withChunks } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

interface Chunk {
  choices: object[];
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
}

const onUsage = (edit: (chunk: Chunk) => readonly object[]) =>
  withChunks((chunk: Chunk) => (chunk.usage ? edit(chunk) : [chunk]));

export default defineMutants('GW-036', [
  {
    title: 'does not know include_usage',
    message: 'none',
    alsoRed: { 'GW-038': 'without streamed usage there is no count to compare' },
    wrap: readingInstead((body: { stream_options?: object }) => void delete body.stream_options),
  },
  {
    title: 'states the usage twice',
    message: 'several',
    edit: { 'chat-stream': onUsage((chunk) => [chunk, chunk]) },
  },
  {
    title: 'states the usage so far with every chunk',
    message: 'several',
    edit: {
      'chat-stream': withChunks((chunk: Chunk) => [
        { usage: { prompt_tokens: 3, completion_tokens: 1, total_tokens: 4 }, ...chunk },
      ]),
    },
  },
  {
    title: 'sends an empty chunk after the usage',
    message: 'notLast',
    edit: { 'chat-stream': onUsage((chunk) => [chunk, { ...chunk, usage: null }]) },
  },
  {
    title: 'states the usage beside an empty choice',
    message: 'withChoices',
    edit: { 'chat-stream': onUsage((chunk) => [{ ...chunk, choices: [{ index: 0, delta: {} }] }]) },
  },
  {
    title: 'leaves the prompt out of the streamed total',
    message: 'wrongSum',
    edit: {
      'chat-stream': onUsage((chunk) => [{ ...chunk, usage: { ...chunk.usage, total_tokens: 0 } }]),
    },
  },
]);
