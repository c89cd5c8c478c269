import type { StoredBody } from '../exchange.ts';
import { createLineSplitter } from './sse-lines.ts';
import { storedBytes } from './stored-bytes.ts';
import { decodeLeniently, decodeUtf8 } from './utf8.ts';

/** One event of a stream, as a browser would dispatch it. */
export interface StreamEvent {
  /** The lines of `data`, joined by line feeds. */
  readonly data: string;
  /** The `event` field; `message` if absent or empty. */
  readonly type: string;
  /** The `id` field of this event, if it has one. */
  readonly id?: string;
  /** The `retry` field in milliseconds, if it has a valid one. */
  readonly retry?: number;
  /** Of its first line, in bytes from the beginning. */
  readonly offset: number;
  /** When its last byte arrived, in milliseconds since the request was sent; absent if no times are known. */
  readonly ms?: number;
}

/** Something a browser passes over in silence. */
export interface StreamRemark {
  readonly code:
    | 'notUtf8'
    | 'byteOrderMark'
    | 'unknownField'
    | 'invalidRetry'
    | 'invalidId'
    | 'eventWithoutData';
  /** Of the line concerned, in bytes from the beginning. */
  readonly offset: number;
  /** The beginning of the line. */
  readonly line: string;
}

export interface EventStream {
  readonly events: readonly StreamEvent[];
  /** At most `maxRemarks`. */
  readonly remarks: readonly StreamRemark[];
  /** Number of comment lines: what keeps a connection alive. */
  readonly comments: number;
  /** What stands behind the last blank line: an event that was never finished, which browsers drop. */
  readonly rest?: { readonly offset: number; readonly bytes: number; readonly data?: string };
  /** Reading stopped here, at a limit of ours. */
  readonly stopped?: { readonly code: 'eventBytes' | 'eventCount'; readonly offset: number };
}

export interface StreamLimits {
  readonly eventBytes: number;
  readonly events: number;
}

export const defaultStreamLimits: StreamLimits = { eventBytes: 65_536, events: 100_000 };

const maxRemarks = 100;
const longestExcerpt = 200;

export interface EventReader {
  /** Takes the next bytes and when they arrived. */
  push(bytes: Uint8Array, ms?: number): void;
  /** Everything read so far; nothing may be pushed afterwards. */
  end(): EventStream;
}

/** Reads an event stream by the rules of the WHATWG (HTML, 9.2.6), piece by piece. */
export function createEventReader(limits: StreamLimits): EventReader {
  const events: StreamEvent[] = [];
  const remarks: StreamRemark[] = [];
  let comments = 0;
  let stopped: EventStream['stopped'];
  let draft: Draft | undefined;
  let firstLine = true;

  function remark(code: StreamRemark['code'], offset: number, line: string): void {
    if (remarks.length < maxRemarks) remarks.push({ code, offset, line: line.slice(0, longestExcerpt) });
  }

  function takeLine(bytes: Uint8Array, offset: number, ms: number | undefined): void {
    if (stopped !== undefined) return;
    const line = decoded(bytes, offset);
    if (line === '') {
      dispatch(ms);
      return;
    }
    if (line.startsWith(':')) {
      comments += 1;
      return;
    }
    draft ??= { offset, data: undefined, type: '' };
    if (offset + bytes.length - draft.offset > limits.eventBytes) {
      stopped = { code: 'eventBytes', offset: draft.offset };
      return;
    }
    takeField(draft, line, offset);
  }

  function decoded(bytes: Uint8Array, offset: number): string {
    const strict = decodeUtf8(bytes);
    let line = 'text' in strict ? strict.text : decodeLeniently(bytes);
    if (!('text' in strict)) remark('notUtf8', offset, line);
    if (firstLine && line.startsWith('\uFEFF')) {
      remark('byteOrderMark', offset, line);
      line = line.slice(1);
    }
    firstLine = false;
    return line;
  }

  function takeField(into: Draft, line: string, offset: number): void {
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') {
      into.data ??= [];
      into.data.push(value);
    } else if (name === 'event') {
      into.type = value;
    } else if (name === 'id') {
      if (value.includes('\0')) remark('invalidId', offset, line);
      else into.id = value;
    } else if (name === 'retry') {
      if (/^[0-9]{1,15}$/.test(value)) into.retry = Number(value);
      else remark('invalidRetry', offset, line);
    } else {
      remark('unknownField', offset, line);
    }
  }

  function dispatch(ms: number | undefined): void {
    const done = draft;
    draft = undefined;
    if (done === undefined) return;
    if (done.data === undefined) {
      if (done.type !== '') remark('eventWithoutData', done.offset, `event: ${done.type}`);
      return;
    }
    if (events.length >= limits.events) {
      stopped = { code: 'eventCount', offset: done.offset };
      return;
    }
    events.push({
      data: done.data.join('\n'),
      type: done.type === '' ? 'message' : done.type,
      ...(done.id === undefined ? {} : { id: done.id }),
      ...(done.retry === undefined ? {} : { retry: done.retry }),
      offset: done.offset,
      ...(ms === undefined ? {} : { ms }),
    });
  }

  const lines = createLineSplitter(limits.eventBytes, takeLine);

  return {
    push(bytes, ms) {
      if (stopped !== undefined) return;
      const tooLong = lines.push(bytes, ms);
      if (tooLong !== undefined) stopped ??= { code: 'eventBytes', offset: draft?.offset ?? tooLong };
    },
    end() {
      const { offset, unfinished } = lines.end();
      const rest = stopped === undefined ? restOf(draft, offset, unfinished) : undefined;
      return {
        events,
        remarks,
        comments,
        ...(rest === undefined ? {} : { rest }),
        ...(stopped === undefined ? {} : { stopped }),
      };
    },
  };
}

interface Draft {
  readonly offset: number;
  data: string[] | undefined;
  type: string;
  id?: string;
  retry?: number;
}

function restOf(draft: Draft | undefined, end: number, unfinished: Uint8Array): EventStream['rest'] {
  const offset = draft?.offset ?? end - unfinished.length;
  if (offset === end) return undefined;
  const last = /^data: ?(.*)$/s.exec(decodeLeniently(unfinished))?.[1];
  const data = [...(draft?.data ?? []), ...(last === undefined ? [] : [last])];
  return { offset, bytes: end - offset, ...(data.length === 0 ? {} : { data: data.join('\n') }) };
}

/** Reads a stored stream whole; events get the arrival times of the parts they ended in. */
export function readEventStream(body: StoredBody, limits: StreamLimits = defaultStreamLimits): EventStream {
  const bytes = storedBytes(body);
  const reader = createEventReader(limits);
  // Of a compressed stream the offsets are those of the compressed bytes.
  const parts = body.wireBytes === body.bytes ? (body.chunks ?? []) : [];
  // Without times, or where a part's offset lies behind the end (a body that was cut), the rest is one piece.
  if (parts.length === 0) reader.push(bytes);
  parts.forEach(([offset, ms], index) => {
    const start = index === 0 ? 0 : offset;
    reader.push(bytes.subarray(start, parts[index + 1]?.[0] ?? bytes.length), ms);
  });
  return reader.end();
}
