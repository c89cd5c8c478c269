import { defineMutants } from '../../../define-mutants.ts';
import { withChunks } from '../../../edit.ts';

interface Chunk {
  choices: { delta: { role?: string; content?: string }; finish_reason: string | null }[];
}

const onChoices = (edit: (choice: Chunk['choices'][number]) => void) =>
  withChunks((chunk: Chunk) => {
    for (const choice of chunk.choices) edit(choice);
    return [chunk];
  });

export default defineMutants('GW-034', [
  {
    title: 'never says who speaks',
    message: 'noRole',
    edit: { 'chat-stream': onChoices(({ delta }) => void delete delta.role) },
  },
  {
    title: 'says who spoke in the last chunk',
    message: 'noRole',
    edit: {
      'chat-stream': onChoices(({ delta, finish_reason }) => {
        delete delta.role;
        if (finish_reason !== null) delta.role = 'assistant';
      }),
    },
  },
  {
    title: 'speaks as the user',
    message: 'noRole',
    edit: {
      'chat-stream': onChoices(({ delta }) => {
        if (delta.role) delta.role = 'user';
      }),
    },
  },
  {
    title: 'streams no text',
    outcome: 'inconclusive',
    edit: { 'chat-stream': onChoices(({ delta }) => void delete delta.content) },
  },
]);
