import type { Chunk, ChunkChoice, Delta } from '../gateway/bodies.ts';
import { defineOddity } from './oddity.ts';
import { transformed } from './transformed.ts';

export const roleOnlyFirstChunk = defineOddity({
  name: 'role-only-first-chunk',
  title: {
    de: 'Der erste Teil eines Stroms trägt nur die Rolle, kein leeres content.',
    en: 'The first chunk of a stream carries the role only, no empty content.',
  },
  edit: {
    chunk: (chunk) =>
      onDelta(chunk, ({ content, ...delta }) =>
        content === undefined || (delta.role && content === '') ? delta : { ...delta, content },
      ),
  },
});

export const roleWithFirstContent = defineOddity({
  name: 'role-with-first-content',
  title: {
    de: 'Die Rolle kommt zusammen mit dem ersten Inhalt.',
    en: 'The role comes together with the first content.',
  },
  chunks: (chunks) =>
    merged(chunks, ({ delta }, after) => isBareOpening(delta) && after.finish_reason === null),
});

export const finishWithLastContent = defineOddity({
  name: 'finish-with-last-content',
  title: {
    de: 'finish_reason steht im selben Teil wie der letzte Inhalt.',
    en: 'finish_reason stands in the same chunk as the last content.',
  },
  chunks: (chunks) => merged(chunks, (_before, after) => after.finish_reason !== null),
});

export const toolCallInOneChunk = defineOddity({
  name: 'tool-call-in-one-chunk',
  title: {
    de: 'Ein Werkzeugaufruf kommt ungeteilt in einem einzigen Teil.',
    en: 'A tool call comes undivided in a single chunk.',
  },
  chunks: (chunks) =>
    merged(chunks, (before, after) => !!before.delta.tool_calls && !!after.delta.tool_calls),
});

export const usageNullInChunks = defineOddity({
  name: 'usage-null-in-chunks',
  title: {
    de: 'Alle Teile ohne Verbrauch tragen usage mit dem Wert null.',
    en: 'All chunks without usage carry usage with the value null.',
  },
  edit: { chunk: (chunk) => ({ ...chunk, usage: chunk.usage ?? null }) },
});

export const crlfEventLines = defineOddity({
  name: 'crlf-event-lines',
  title: {
    de: 'Ereignisse haben CRLF als Zeilenende, Kommentarzeilen und kein Leerzeichen nach data:.',
    en: 'Events have CRLF line ends, comment lines and no space after data:.',
  },
  answer: (answer) =>
    transformed(answer, (text) =>
      `: weiter so\n\n: gleich folgt ein Ereignis\n${text.replace(/^data: /gm, 'data:')}`.replace(
        /\n/g,
        '\r\n',
      ),
    ),
});

function isBareOpening({ role, content, ...rest }: Delta): boolean {
  return role !== undefined && content === '' && Object.keys(rest).length === 0;
}

function onDelta(chunk: Chunk, edit: (delta: Delta) => Delta): Chunk {
  return { ...chunk, choices: chunk.choices.map((choice) => ({ ...choice, delta: edit(choice.delta) })) };
}

/** Joins a chunk with the one before of the same choice wherever `joins` holds. */
function merged(
  chunks: readonly Chunk[],
  joins: (before: ChunkChoice, after: ChunkChoice) => boolean,
): Chunk[] {
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const [after] = chunk.choices;
    const at = after ? out.findLastIndex((one) => one.choices[0]?.index === after.index) : -1;
    const [before] = out[at]?.choices ?? [];
    if (after && before && joins(before, after)) out[at] = { ...chunk, choices: [joined(before, after)] };
    else out.push(chunk);
  }
  return out;
}

function joined(before: ChunkChoice, after: ChunkChoice): ChunkChoice {
  const content = [before.delta.content, after.delta.content].filter((text) => text !== undefined).join('');
  const [call, rest] = [before.delta.tool_calls?.[0], after.delta.tool_calls?.[0]];
  const calls = call && rest ? [{ ...call, function: joinedCall(call, rest) }] : undefined;
  return {
    ...after,
    delta: {
      ...before.delta,
      ...after.delta,
      ...(before.delta.content === undefined && after.delta.content === undefined ? {} : { content }),
      ...(calls ? { tool_calls: calls } : {}),
    },
  };
}

type CallDelta = NonNullable<Delta['tool_calls']>[number];

function joinedCall(call: CallDelta, rest: CallDelta): CallDelta['function'] {
  return { ...call.function, arguments: call.function.arguments + rest.function.arguments };
}
