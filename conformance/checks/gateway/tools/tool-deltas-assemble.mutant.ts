import { defineMutants } from '../../../define-mutants.ts';
import { asError, withChunks } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

interface Piece {
  index?: number;
  id?: string;
  type?: string;
  function: { name?: string; arguments?: string };
}

interface Chunk {
  choices: { delta: { tool_calls?: Piece[] }; finish_reason: string | null }[];
}

const onPieces = (edit: (piece: Piece) => void) => ({
  'forced-tool-stream': withChunks((chunk: Chunk) => {
    for (const piece of chunk.choices.flatMap(({ delta }) => delta.tool_calls ?? [])) edit(piece);
    return [chunk];
  }),
});

export default defineMutants('GW-046', [
  {
    title: 'sends pieces without index',
    message: 'noIndex',
    edit: onPieces((piece) => void delete piece.index),
  },
  {
    title: 'never sends the id',
    message: 'incompleteStart',
    edit: onPieces((piece) => void delete piece.id),
  },
  {
    title: 'never sends the type',
    message: 'incompleteStart',
    edit: onPieces((piece) => void delete piece.type),
  },
  {
    title: 'never sends the name',
    message: 'incompleteStart',
    edit: onPieces((piece) => void delete piece.function.name),
  },
  {
    title: 'gives two parallel calls the same index',
    message: 'badArguments',
    edit: onPieces((piece) => {
      const { arguments: text = '' } = piece.function;
      piece.function.arguments = text.replaceAll('}', '}{"amt":"Standesamt"}');
    }),
  },
  {
    title: 'repeats the whole arguments in every piece',
    message: 'badArguments',
    edit: onPieces((piece) => {
      piece.function.arguments = '{"amt":"Bauamt"}{';
    }),
  },
  {
    title: 'refuses to stream tool calls',
    message: 'noStream',
    edit: { 'forced-tool-stream': asError(400) },
  },
  {
    title: 'ignores tool_choice when it streams',
    message: 'nothingToAssemble',
    outcome: 'inconclusive',
    wrap: readingInstead((body: { tool_choice?: object; tools?: object }) => {
      delete body.tool_choice;
      delete body.tools;
    }),
  },
  {
    title: 'stops at the output bound within the streamed call',
    message: 'cutOff',
    outcome: 'inconclusive',
    edit: {
      'forced-tool-stream': withChunks((chunk: Chunk) => {
        for (const choice of chunk.choices)
          if (choice.finish_reason !== null) choice.finish_reason = 'length';
        return [chunk];
      }),
    },
  },
]);
