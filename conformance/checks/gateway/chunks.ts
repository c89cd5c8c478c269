import type { Answered, StoredBody } from '../../exchange.ts';
import { entriesOf, isObject, isText, type JsonObject, memberOf, parsed } from '../../read/members.ts';
import { type EventStream, readEventStream } from '../../read/sse.ts';

/** What ends a stream of chat chunks. */
export const endMark = '[DONE]';

/** One chunk of a streamed chat answer, whatever its shape. */
export interface Chunk {
  /** Number of its event, from 1. */
  readonly event: number;
  readonly json: JsonObject;
}

/** What a body may hold was limited when it was recorded; what was recorded is read whole. */
const limits = { eventBytes: 64 * 1024 * 1024, events: 1_000_000 };

/** Many checks look at one stream; it is read once. Bodies are never changed in place. */
const known = new Map<StoredBody, { readonly events: EventStream; readonly chunks: readonly Chunk[] }>();

/** A stream takes many times its size when read, so only the last ones are kept. */
const keptStreams = 2;

function readStream({ response: { body } }: Answered): NonNullable<ReturnType<typeof known.get>> {
  const before = known.get(body);
  if (before) return before;
  for (const oldest of known.keys()) if (known.size >= keptStreams) known.delete(oldest);
  const events = readEventStream(body, limits);
  const chunks = events.events.flatMap(({ data }, at) => {
    const json = parsed(data);
    return isObject(json) ? [{ event: at + 1, json }] : [];
  });
  const read = { events, chunks };
  known.set(body, read);
  return read;
}

export function eventsOf(stream: Answered): EventStream {
  return readStream(stream).events;
}

/** The chunks of a stream. What is no JSON object is left out: that is judged by the framing. */
export function chunksOf(stream: Answered): readonly Chunk[] {
  return readStream(stream).chunks;
}

/** What one chunk says of one choice. */
export interface Part {
  readonly event: number;
  /** Index of the choice. */
  readonly index: number;
  readonly delta: JsonObject;
  /** The `finish_reason`, if it is neither absent nor `null`. */
  readonly finish?: unknown;
}

/** Everything a stream says of its choices, in order. Entries without a usable index are left out. */
export function partsOf(stream: Answered): Part[] {
  return chunksOf(stream).flatMap(({ event, json }) =>
    entriesOf(json.choices).flatMap((choice) => {
      const index = memberOf(choice, 'index');
      const delta = memberOf(choice, 'delta');
      const finish = memberOf(choice, 'finish_reason') ?? undefined;
      if (typeof index !== 'number') return [];
      return [
        { event, index, delta: isObject(delta) ? delta : {}, ...(finish === undefined ? {} : { finish }) },
      ];
    }),
  );
}

/** The pieces of tool calls in a delta. */
export function toolPiecesOf(delta: JsonObject): readonly unknown[] {
  return entriesOf(delta.tool_calls);
}

/** True if a part brings text or a piece of a tool call. */
export function hasContent({ delta }: Part): boolean {
  return isText(delta.content) || toolPiecesOf(delta).length > 0;
}
