import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import check from './stream-is-framed.ts';

const judge = (stream: string) => judged(check, { 'chat-stream': answer({ stream }) });

test.each([
  ['line feeds', 'data: {"id":"a"}\n\ndata: [DONE]\n\n'],
  ['carriage returns', 'data: {"id":"a"}\r\rdata: [DONE]\r\r'],
  ['both', 'data: {"id":"a"}\r\n\r\ndata: [DONE]\r\n\r\n'],
  ['no space behind the colon', 'data:{"id":"a"}\n\ndata:[DONE]\n\n'],
  ['comments between and after events', ': ping\n\ndata: {}\n\n: ping\n\ndata: [DONE]\n\n: bye\n\n'],
  ['a comment within an event', 'data: {}\n: ping\n\ndata: [DONE]\n\n'],
  [
    'ids, retry and the event name message',
    'retry: 3000\n\nid: 1\nevent: message\ndata: {}\n\ndata: [DONE]\n\n',
  ],
  ['a chunk over two lines', 'data: {"id":\ndata: "a"}\n\ndata: [DONE]\n\n'],
  ['a byte order mark', '\uFEFFdata: {}\n\ndata: [DONE]\n\n'],
])('accepts a stream with %s', (_, stream) => {
  expect(judge(stream)).toBe('passed');
});

test.each([
  ['an event that never ends', 'data: {}\n\ndata: [DONE]\n', 'failed noEnd'],
  ['nothing in it', '', 'failed noEnd'],
  ['a second end mark', 'data: {}\n\ndata: [DONE]\n\ndata: [DONE]\n\n', 'failed afterEnd'],
  ['the beginning of an event after the end', 'data: {}\n\ndata: [DONE]\n\ndata: {}', 'failed afterEnd'],
  ['an empty event', 'data: {}\n\ndata:\n\ndata: [DONE]\n\n', 'failed notAnObject'],
  ['newline-delimited JSON', '{"id":"a"}\n{"id":"a"}\n', 'failed noEnd'],
])('refuses a stream with %s', (_, stream, outcome) => {
  expect(judge(stream)).toBe(outcome);
});
