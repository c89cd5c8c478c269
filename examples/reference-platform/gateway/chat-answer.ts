import { randomUUID } from 'node:crypto';
import { type Generation, outputTokens } from '../model/generate.ts';
import { countTokens } from '../model/tokens.ts';
import type { Chunk, Completion, Delta, FinishReason, Usage } from './bodies.ts';
import type { Conversation } from './chat.ts';

/** What every body of one answer says alike. */
interface Head {
  readonly id: string;
  readonly created: number;
  readonly model: string;
  readonly system_fingerprint: string;
}

function headOf({ model }: Conversation, now: () => number): Head {
  return {
    id: `chatcmpl-${randomUUID()}`,
    created: Math.floor(now() / 1000),
    model: model.id,
    system_fingerprint: 'fp_testmodell_1',
  };
}

/** The answer in one piece. */
export function completionOf(conversation: Conversation, now: () => number): Completion {
  return {
    ...headOf(conversation, now),
    object: 'chat.completion',
    choices: conversation.generations.map((generation, index) => ({
      index,
      message: messageOf(generation),
      finish_reason: generation.finish,
    })),
    usage: usageOf(conversation),
  };
}

function messageOf(generation: Generation): Completion['choices'][number]['message'] {
  const said = generation.answer.join('');
  const thought = mirrored(generation.reasoning.join(''));
  if (generation.call === undefined) return { role: 'assistant', content: said, ...thought };
  const call = {
    id: callId(),
    type: 'function',
    function: { name: generation.call, arguments: said },
  } as const;
  return { role: 'assistant', content: '', ...thought, tool_calls: [call] };
}

/** Both spellings that clients look for; nothing without a thought. */
function mirrored(thought: string): Pick<Delta, 'reasoning' | 'reasoning_content'> {
  return thought === '' ? {} : { reasoning: thought, reasoning_content: thought };
}

function callId(): string {
  return `call_${randomUUID().replaceAll('-', '')}`;
}

/** What a whole answer consumes. */
export function usageOf({ request, generations }: Conversation): Usage {
  const completion = generations.reduce((sum, one) => sum + outputTokens(one), 0);
  const reasoning = generations.reduce((sum, one) => sum + one.reasoning.length, 0);
  return {
    prompt_tokens: request.promptTokens,
    completion_tokens: completion,
    total_tokens: request.promptTokens + completion,
    ...(reasoning === 0 ? {} : { completion_tokens_details: { reasoning_tokens: reasoning } }),
  };
}

/** Tokens that pieces of an answer have brought so far. */
export function deliveredTokens(chunks: readonly Chunk[]): number {
  const strands = new Map<number, string>();
  let calls = 0;
  for (const { index, delta } of chunks.flatMap(({ choices }) => choices)) {
    const pieces = delta.tool_calls ?? [];
    calls += pieces.filter((piece) => 'id' in piece).length;
    const text = [delta.reasoning, delta.content, ...pieces.map((piece) => piece.function?.arguments)];
    strands.set(index, (strands.get(index) ?? '') + text.map((one) => one ?? '').join(' '));
  }
  return [...strands.values()].reduce((sum, text) => sum + countTokens(text), calls);
}

/** The same answer token by token; several choices take turns. */
export function chunksOf(conversation: Conversation, now: () => number): Chunk[] {
  const head = { ...headOf(conversation, now), object: 'chat.completion.chunk' } as const;
  const chunk = (index: number, [delta, finish]: Part): Chunk => ({
    ...head,
    choices: [{ index, delta, finish_reason: finish }],
  });
  const strands = conversation.generations.map(partsOf);
  const longest = Math.max(...strands.map((parts) => parts.length));
  const chunks: Chunk[] = [];
  for (let turn = 0; turn < longest; turn++) {
    for (const [index, parts] of strands.entries()) {
      const part = parts[turn];
      if (part) chunks.push(chunk(index, part));
    }
  }
  if (!conversation.request.includeUsage) return chunks;
  return [...chunks, { ...head, choices: [], usage: usageOf(conversation) }];
}

type Part = readonly [delta: Delta, finish: FinishReason | null];

function partsOf(generation: Generation): Part[] {
  const { call, answer, finish } = generation;
  const thought = generation.reasoning.map((token): Part => [mirrored(token), null]);
  const opening: Part = [{ role: 'assistant', content: '' }, null];
  const closing: Part = [{}, finish];
  if (call === undefined) {
    const content = answer.map((token): Part => [{ content: token }, null]);
    return [opening, ...thought, ...content, closing];
  }
  const first = {
    index: 0,
    id: callId(),
    type: 'function',
    function: { name: call, arguments: '' },
  } as const;
  const fragments = answer.map(
    (token): Part => [{ tool_calls: [{ index: 0, function: { arguments: token } }] }, null],
  );
  return [opening, ...thought, [{ tool_calls: [first] }, null], ...fragments, closing];
}
