import type { JsonObject } from '../handler.ts';
import { countTokens, tokensPerMessage } from '../model/tokens.ts';
import { Fault } from './fault.ts';
import { flag, integer, list, number, oneOf, optional, record, required, text } from './members.ts';
import { type Output, readOutput } from './output-request.ts';

/** A chat call, every member proved. */
export interface ChatRequest {
  readonly promptTokens: number;
  /** Says the same for the same conversation and seed. */
  readonly seed: string;
  /** Upper bound of output tokens; Infinity if none was given. */
  readonly cap: number;
  readonly stops: readonly string[];
  readonly choices: number;
  readonly stream: boolean;
  readonly includeUsage: boolean;
  readonly output: Output;
}

/** Members of OpenAI's interface that would change the answer and are not offered: refused, never dropped. */
const notOffered = [
  'audio',
  'function_call',
  'functions',
  'logit_bias',
  'prediction',
  'top_logprobs',
  'web_search_options',
];

const mostTokens = 1_000_000;

/** Reads the body of a chat call; throws the 400 that names the member at fault. */
export function readChatRequest(body: JsonObject): ChatRequest {
  const messages = required(body, 'messages', list(readMessage, 1, 1_000), '');
  const stream = optional(body, 'stream', flag, '') ?? false;
  const streamOptions = optional(body, 'stream_options', record, '');
  const includeUsage = optional(streamOptions ?? {}, 'include_usage', flag, 'stream_options.') ?? false;
  if (streamOptions && !stream) refuse('stream_options', 'is allowed for streams only');
  readSampling(body);
  for (const name of notOffered)
    if (body[name] !== undefined && body[name] !== null) refuse(name, 'is not supported');
  if (optional(body, 'logprobs', flag, '')) refuse('logprobs', 'is not supported');

  return {
    promptTokens: messages.reduce((sum, words) => sum + countTokens(words) + tokensPerMessage, 0),
    seed: JSON.stringify([
      messages,
      optional(body, 'seed', integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), ''),
    ]),
    cap: readCap(body),
    stops: readStops(body),
    choices: optional(body, 'n', integer(1, 8), '') ?? 1,
    stream,
    includeUsage,
    output: readOutput(body),
  };
}

/** The deterministic model has no use for these; their form is proved all the same. */
function readSampling(body: JsonObject): void {
  optional(body, 'temperature', number(0, 2), '');
  optional(body, 'top_p', number(0, 1), '');
  optional(body, 'frequency_penalty', number(-2, 2), '');
  optional(body, 'presence_penalty', number(-2, 2), '');
  optional(body, 'user', text, '');
  optional(body, 'metadata', record, '');
}

function readCap(body: JsonObject): number {
  const old = optional(body, 'max_tokens', integer(1, mostTokens), '');
  const current = optional(body, 'max_completion_tokens', integer(1, mostTokens), '');
  return Math.min(old ?? Number.POSITIVE_INFINITY, current ?? Number.POSITIVE_INFINITY);
}

function readStops(body: JsonObject): readonly string[] {
  const stops =
    typeof body.stop === 'string' ? [body.stop] : (optional(body, 'stop', list(text, 1, 4), '') ?? []);
  if (stops.includes('')) refuse('stop', 'must not be empty');
  return stops;
}

/** The text of a message, with its role: what the model sees of it. */
function readMessage(value: unknown, param: string): string {
  const message = record(value, param);
  const role = required(
    message,
    'role',
    oneOf('system', 'developer', 'user', 'assistant', 'tool'),
    `${param}.`,
  );
  if (role === 'tool') required(message, 'tool_call_id', text, `${param}.`);
  const calls =
    role === 'assistant'
      ? optional(message, 'tool_calls', list(readPastCall, 1, 128), `${param}.`)
      : undefined;
  if (calls && (message.content === undefined || message.content === null)) return calls.join(' ');
  const content = required(message, 'content', readContent, `${param}.`);
  return calls ? [content, ...calls].join(' ') : content;
}

function readPastCall(value: unknown, param: string): string {
  const call = record(value, param);
  required(call, 'id', text, `${param}.`);
  const called = required(call, 'function', record, `${param}.`);
  const name = required(called, 'name', text, `${param}.function.`);
  return `${name} ${required(called, 'arguments', text, `${param}.function.`)}`;
}

function readContent(value: unknown, param: string): string {
  if (typeof value === 'string') return value;
  return list(readPart, 1, 100)(value, param).join('\n');
}

function readPart(value: unknown, param: string): string {
  const part = record(value, param);
  if (required(part, 'type', text, `${param}.`) !== 'text')
    refuse(`${param}.type`, 'must be text, as this model takes text only');
  return required(part, 'text', text, `${param}.`);
}

function refuse(param: string, reason: string): never {
  throw new Fault('unsupported', `The member ${param} ${reason}.`, { param });
}

/** Members of a chat call this gateway knows; any other is ignored. */
export function unknownMembers(body: JsonObject): string[] {
  return Object.keys(body).filter((name) => !known.has(name));
}

const known: ReadonlySet<string> = new Set([
  ...notOffered,
  'frequency_penalty',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'messages',
  'metadata',
  'model',
  'n',
  'parallel_tool_calls',
  'presence_penalty',
  'prompt_cache_key',
  'response_format',
  'safety_identifier',
  'seed',
  'service_tier',
  'stop',
  'store',
  'stream',
  'stream_options',
  'temperature',
  'tool_choice',
  'tools',
  'top_p',
  'user',
]);
