import { type Answered, type Exchange, headerValue, mediaType } from '../exchange.ts';
import { readJson } from './json.ts';
import { isObject, type JsonObject, memberOf, parsed } from './members.ts';
import { readEventStream } from './sse.ts';

/** The two generations of MCP: 2026-07-28 without handshake, 2025-11-25 with one. */
export type McpEra = 'modern' | 'legacy';

export const revisions: Readonly<Record<McpEra, string>> = { modern: '2026-07-28', legacy: '2025-11-25' };

/** What an exchange sent, read from the recording. */
export interface Sent {
  readonly era: McpEra;
  readonly method: string;
  /** Absent for a notification. */
  readonly id?: unknown;
  readonly params: unknown;
}

/** One message of an answer, whatever its shape. */
export interface Message {
  readonly json: unknown;
  /** Number of its event in a stream; 0 for a body that is one message. */
  readonly event: number;
}

/** The messages of an answer, or why they cannot be read. */
export interface Messages {
  readonly messages: readonly Message[];
  readonly problem?: 'noMessageType' | 'noJson' | 'unfinished';
}

/** What a body may hold was limited when it was recorded; what was recorded is read whole. */
const limits = { eventBytes: 64 * 1024 * 1024, events: 1_000_000 };

/** The message a request carried; undefined if it carried none. */
export function sentOf(exchange: Exchange): Sent | undefined {
  const json = exchange.request.method === 'POST' ? parsed(exchange.request.body?.text) : undefined;
  if (!isObject(json) || typeof json.method !== 'string') return undefined;
  const revision = headerValue(exchange.request.headers, 'mcp-protocol-version');
  const era = json.method === 'initialize' || revision === revisions.legacy ? 'legacy' : 'modern';
  return { era, method: json.method, ...('id' in json && { id: json.id }), params: json.params };
}

/** All messages of an answer: one as JSON, or those of an event stream. An event without data only keeps time. */
export function messagesOf({ response }: Answered): Messages {
  const type = mediaType(response.headers);
  if (type === 'application/json') {
    const read = readJson(response.body.text ?? '');
    return 'value' in read
      ? { messages: [{ json: read.value, event: 0 }] }
      : { messages: [], problem: 'noJson' };
  }
  if (type !== 'text/event-stream') return { messages: [], problem: 'noMessageType' };
  const { events, rest } = readEventStream(response.body, limits);
  const read = events.flatMap(({ data }, at) =>
    data === '' ? [] : [{ json: parsed(data) as unknown, event: at + 1 }],
  );
  const messages = read.filter(({ json }) => json !== undefined);
  if (messages.length < read.length) return { messages, problem: 'noJson' };
  return rest?.data === undefined ? { messages } : { messages, problem: 'unfinished' };
}

/** True for what answers a request: a result or an error. */
export function isResponse(json: unknown): json is JsonObject {
  return isObject(json) && ('result' in json || 'error' in json) && json.method === undefined;
}

/** The response to the request of an exchange, wherever it stands in the answer. */
export function responseOf(answer: Answered): JsonObject | undefined {
  return messagesOf(answer)
    .messages.map(({ json }) => json)
    .find(isResponse);
}

/** The result of the request of an exchange; undefined if it was refused. */
export function resultOf(answer: Answered): JsonObject | undefined {
  const result = memberOf(responseOf(answer), 'result');
  return isObject(result) ? result : undefined;
}

/** The error code with which a request was refused. */
export function errorCodeOf(answer: Answered): unknown {
  return memberOf(memberOf(responseOf(answer), 'error'), 'code');
}

/** The session that a server opened with the handshake. */
export function sessionOf(answer: Answered | undefined): string | undefined {
  return answer && headerValue(answer.response.headers, 'mcp-session-id');
}

/**
 * The generation that an answer to an opening request shows; undefined if it shows none. A refusal of our revision that
 * names another one does not count.
 */
export function eraShown(answer: Answered): McpEra | undefined {
  const result = resultOf(answer);
  if (sentOf(answer)?.method === 'server/discover')
    return result && Array.isArray(result.supportedVersions) ? 'modern' : undefined;
  return result?.protocolVersion === revisions.legacy ? 'legacy' : undefined;
}
