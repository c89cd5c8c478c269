import { defineMutants } from '../../../define-mutants.ts';
import { withChunks } from '../../../edit.ts';

interface Chunk {
  choices: { index: number; delta: object; finish_reason: string | null }[];
}

const finishes = ({ choices }: Chunk) => choices.some((choice) => choice.finish_reason !== null);

const afterFinish = (choice: Chunk['choices'][number]) =>
  withChunks((chunk: Chunk) => (finishes(chunk) ? [chunk, { ...chunk, choices: [choice] }] : [chunk]));

export default defineMutants('GW-035', [
  {
    title: 'never says why it ends',
    message: 'never',
    edit: {
      'chat-stream': withChunks((chunk: Chunk) => {
        for (const choice of chunk.choices) choice.finish_reason = null;
        return [chunk];
      }),
    },
  },
  {
    title: 'says in every chunk why it will end',
    message: 'repeatedly',
    edit: {
      'chat-stream': withChunks((chunk: Chunk) => {
        for (const choice of chunk.choices) choice.finish_reason = 'stop';
        return [chunk];
      }),
    },
  },
  {
    title: 'says twice why it ends',
    message: 'repeatedly',
    edit: { 'chat-stream': afterFinish({ index: 0, delta: {}, finish_reason: 'stop' }) },
  },
  {
    title: 'adds text after it has finished',
    message: 'contentAfter',
    edit: { 'chat-stream': afterFinish({ index: 0, delta: { content: ' Ende' }, finish_reason: null }) },
  },
]);
