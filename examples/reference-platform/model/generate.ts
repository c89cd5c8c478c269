import { randomFrom } from './random.ts';
import { tokensOf } from './tokens.ts';
import { writeAnswer, writeThought } from './writer.ts';

/** What is to be produced: free text, a value in JSON, or the call of a function. */
export type Wanted =
  | { readonly kind: 'text' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: unknown };

export interface Task {
  readonly wanted: Wanted;
  /** Same seed, same text. */
  readonly seed: string;
  /** Upper bound of tokens, reasoning included. */
  readonly cap: number;
  /** Text ends before the first of these. */
  readonly stops: readonly string[];
  /** Show a thought before the answer. */
  readonly reasons: boolean;
}

export interface Generation {
  /** Tokens of the thought; empty unless the task asks for it. */
  readonly reasoning: readonly string[];
  /** Tokens of the answer, or of the arguments of the call. */
  readonly answer: readonly string[];
  /** Name of the function called. */
  readonly call?: string;
  readonly finish: 'stop' | 'length' | 'tool_calls';
}

/** Tokens that were produced. The name of a called function counts as one. */
export function outputTokens(generation: Generation): number {
  return generation.reasoning.length + generation.answer.length + (generation.call === undefined ? 0 : 1);
}

/** The test model. It knows nothing and is exact: every token it produces is counted, none else. */
export function generate(task: Task): Generation {
  const random = randomFrom(task.seed);
  const { wanted, cap } = task;
  const thought = task.reasons ? tokensOf(writeThought(random)).slice(0, Math.floor(cap / 2)) : [];
  const room = cap - thought.length;

  if (wanted.kind === 'call') {
    const all = tokensOf(spacedJson(wanted.arguments));
    const answer = all.slice(0, room - 1);
    const finish = answer.length < all.length ? 'length' : 'tool_calls';
    return { reasoning: thought, answer, call: wanted.name, finish };
  }

  const text = wanted.kind === 'json' ? spacedJson(wanted.value) : writeAnswer(random);
  const all = tokensOf(beforeStop(text, task.stops));
  const answer = all.slice(0, room);
  // A model needs one more token to end by itself: an answer that fills its bound was cut by it.
  return { reasoning: thought, answer, finish: all.length < room ? 'stop' : 'length' };
}

/** JSON with white space between its parts, so that it has more than one token. */
function spacedJson(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
}

function beforeStop(text: string, stops: readonly string[]): string {
  const ends = stops.map((stop) => text.indexOf(stop)).filter((at) => at >= 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}
