import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEventReader,
  defaultStreamLimits,
  type EventStream,
  readEventStream,
  type StreamRemark,
} from './sse.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readEventStream({ text, wireBytes: 0, bytes: 0 });
const base64 = (...codes: number[]) => Buffer.from(codes).toString('base64');

describe('gives the events a browser would', () => {
  const rows: readonly [string, string, readonly [type: string, data: string][]][] = [
    ['one event', 'data: a\n\n', [['message', 'a']]],
    [
      'two events',
      'data: a\n\ndata: b\n\n',
      [
        ['message', 'a'],
        ['message', 'b'],
      ],
    ],
    ['data over several lines', 'data: a\ndata: b\n\n', [['message', 'a\nb']]],
    ['CR LF', 'data: a\r\ndata: b\r\n\r\n', [['message', 'a\nb']]],
    ['lone CR', 'data: a\rdata: b\r\r', [['message', 'a\nb']]],
    [
      'mixed line ends',
      'data: a\r\ndata: b\n\rdata: c\r\r\n',
      [
        ['message', 'a\nb'],
        ['message', 'c'],
      ],
    ],
    ['no blank after the colon', 'data:a\n\n', [['message', 'a']]],
    ['two blanks after the colon', 'data:  a\n\n', [['message', ' a']]],
    ['colons in the value', 'data: a: b\n\n', [['message', 'a: b']]],
    ['a field without colon', 'data\n\n', [['message', '']]],
    ['two empty data lines', 'data\ndata\n\n', [['message', '\n']]],
    ['a named event', 'event: ping\ndata: a\n\n', [['ping', 'a']]],
    ['an empty event name', 'event:\ndata: a\n\n', [['message', 'a']]],
    [
      'a name that does not last',
      'event: x\ndata: a\n\ndata: b\n\n',
      [
        ['x', 'a'],
        ['message', 'b'],
      ],
    ],
    ['an event without data', 'event: x\n\ndata: b\n\n', [['message', 'b']]],
    ['comments', ': hi\n\n:\ndata: a\n: between\n\n', [['message', 'a']]],
    ['blank lines', '\n\n\ndata: a\n\n\n\n', [['message', 'a']]],
    ['a byte order mark', '\uFEFFdata: a\n\n', [['message', 'a']]],
    ['a second byte order mark', '\uFEFF\uFEFFdata: a\n\n', []],
    ['umlauts', 'data: Grüße 🇪🇺\n\n', [['message', 'Grüße 🇪🇺']]],
    ['upper case is another field', 'DATA: a\n\n', []],
    ['an unfinished last event', 'data: a\n\ndata: b\n', [['message', 'a']]],
    ['nothing', '', []],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(read(text).events.map(({ type, data }) => [type, data])).toEqual(expected);
  });
});

it('tells id, retry and offset of an event', () => {
  const { events } = read(': ü\n\nid: 7\nretry: 1500\ndata: a\n\ndata: b\n\n');
  expect(events).toEqual([
    { type: 'message', data: 'a', id: '7', retry: 1500, offset: 6 },
    { type: 'message', data: 'b', offset: 33 },
  ]);
});

describe('remarks what a browser passes over', () => {
  const rows: readonly [string, string, readonly [StreamRemark['code'], number][]][] = [
    ['a field nobody knows', 'data: a\nfoo: b\n\n', [['unknownField', 8]]],
    ['JSON lines without a field', '{"a":1}\n\n', [['unknownField', 0]]],
    ['a blank before the field', ' data: a\n\n', [['unknownField', 0]]],
    ['a retry that is no number', 'retry: soon\ndata: a\n\n', [['invalidRetry', 0]]],
    ['NUL in an id', 'id: a\0b\ndata: a\n\n', [['invalidId', 0]]],
    ['a name without data', 'event: done\n\n', [['eventWithoutData', 0]]],
    ['a byte order mark', '\uFEFFdata: a\n\n', [['byteOrderMark', 0]]],
    ['nothing in a plain stream', ': ping\n\nid: 1\ndata: a\n\n', []],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(read(text).remarks.map(({ code, offset }) => [code, offset])).toEqual(expected);
  });
  it('bytes that are no UTF-8, and still gives the event', () => {
    const body = { base64: base64(...bytes('data: a'), 0xff, 0x0a, 0x0a), wireBytes: 10, bytes: 10 };
    const { events, remarks } = readEventStream(body);
    expect(events[0]?.data).toBe('a\uFFFD');
    expect(remarks).toEqual([{ code: 'notUtf8', offset: 0, line: 'data: a\uFFFD' }]);
  });
  it('up to a bound', () => {
    expect(read('x\n'.repeat(5_000)).remarks).toHaveLength(100);
  });
});

describe('tells what is left over', () => {
  const rows: readonly [string, string, EventStream['rest']][] = [
    ['nothing after a blank line', 'data: a\n\n', undefined],
    ['nothing after a comment', 'data: a\n\n: bye\n', undefined],
    ['a line without its blank line', 'data: a\n\ndata: [DONE]\n', { offset: 9, bytes: 13, data: '[DONE]' }],
    ['a line without an end', 'data: a\n\ndata: [DONE]', { offset: 9, bytes: 12, data: '[DONE]' }],
    ['half an event', 'data: a\ndata: b', { offset: 0, bytes: 15, data: 'a\nb' }],
    ['half a field name', 'data: a\n\nda', { offset: 9, bytes: 2 }],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    expect(read(text).rest).toEqual(expected);
  });
});

describe('keeps within its limits', () => {
  const small = { eventBytes: 20, events: 3 };
  it.each([
    ['one long line', `data: ${'x'.repeat(30)}\n\n`],
    ['many short lines', 'data: x\n'.repeat(5)],
    ['a line that never ends', `data: ${'x'.repeat(1_000)}`],
  ])('of event bytes: %s', (_, text) => {
    const { events, stopped } = readEventStream(
      { text: `data: a\n\n${text}`, wireBytes: 0, bytes: 0 },
      small,
    );
    expect(events).toHaveLength(1);
    expect(stopped).toEqual({ code: 'eventBytes', offset: 9 });
  });
  it('of events', () => {
    const stream = readEventStream({ text: 'data: a\n\n'.repeat(9), wireBytes: 0, bytes: 0 }, small);
    expect(stream.events).toHaveLength(3);
    expect(stream.stopped).toEqual({ code: 'eventCount', offset: 27 });
  });
});

describe('arrival times', () => {
  it('are those of the part an event ended in', () => {
    const text = 'data: a\n\ndata: b\n\ndata: c\n\n';
    const chunks = [
      [0, 5],
      [12, 10],
      [18, 20],
      [26, 30],
    ] as const;
    const { events } = readEventStream({ text, wireBytes: 27, bytes: 27, chunks });
    expect(events.map(({ ms }) => ms)).toEqual([5, 10, 30]);
  });
  it('are unknown in a compressed stream', () => {
    const { events } = readEventStream({ text: 'data: a\n\n', wireBytes: 29, bytes: 9, chunks: [[0, 5]] });
    expect(events).toEqual([{ data: 'a', type: 'message', offset: 0 }]);
  });
  it('do no harm when they lie behind the end of the body', () => {
    const { events } = readEventStream({
      text: 'data: a\n\n',
      wireBytes: 99,
      bytes: 99,
      cut: 'bodyLimit',
      chunks: [
        [0, 5],
        [40, 10],
      ],
    });
    expect(events).toHaveLength(1);
  });
});

it('gives the same events however the bytes are cut into pieces', () => {
  const piece = fc.constantFrom(
    ...[
      'data: ä\n',
      'data: 🇪🇺 x\r\n',
      'data\r',
      'event: é\n',
      ': c\n',
      '\n',
      '\r\n',
      '\r',
      '\n\r',
      'id: 1\n',
    ],
    ...['retry: 5\r\n', 'what\n', '\uFEFF', 'data: [DONE]', '\n\n', '\r\r', 'data: {"a":"b"}\n\n'],
  );
  const stream = fc.array(piece, { maxLength: 30 }).map((pieces) => bytes(pieces.join('')));
  const cuts = fc.array(fc.nat(), { maxLength: 12 });
  fc.assert(
    fc.property(stream, cuts, (whole, where) => {
      const reader = createEventReader(defaultStreamLimits);
      const places = where.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b);
      [0, ...places].forEach((start, index) => {
        reader.push(whole.subarray(start, places[index] ?? whole.length));
      });
      const inOne = createEventReader(defaultStreamLimits);
      inOne.push(whole);
      expect(reader.end()).toEqual(inOne.end());
    }),
    { numRuns: 1_000 },
  );
});
