import { describe, expect, test } from 'vitest';
import { answer } from '../testing/exchange.ts';
import { eraShown, messagesOf, responseOf, sentOf } from './mcp.ts';

const response = { jsonrpc: '2.0', id: 1, result: {} };
const data = JSON.stringify(response);

describe('messages of an answer', () => {
  test.each<readonly [string, string, readonly unknown[]]>([
    ['one event', `data: ${data}\n\n`, [response]],
    ['a named event', `event: message\nid: 7\ndata: ${data}\n\n`, [response]],
    ['an event without data before', `id: 1\ndata:\n\ndata: ${data}\n\n`, [response]],
    ['comments that keep the connection alive', `: ping\n\ndata: ${data}\n\n: ping\n`, [response]],
    ['a message over several lines', 'data: {"jsonrpc":"2.0",\ndata: "id":1,"result":{}}\n\n', [response]],
    ['Windows line ends', `data: ${data}\r\n\r\n`, [response]],
  ])('are read from a stream with %s', (_, stream, expected) => {
    const read = messagesOf(answer({ stream }));
    expect(read.messages.map(({ json }) => json)).toEqual(expected);
    expect(read.problem).toBeUndefined();
  });

  test('are read from a single JSON text', () => {
    expect(messagesOf(answer({ json: response })).messages).toEqual([{ json: response, event: 0 }]);
  });

  test.each<readonly [string, Parameters<typeof answer>[0], string]>([
    ['a text that is no JSON', { text: '{' }, 'noJson'],
    ['an event that is no JSON', { stream: 'data: ok\n\n' }, 'noJson'],
    ['an event that was never finished', { stream: `data: ${data}` }, 'unfinished'],
    ['another media type', { text: data, headers: [['content-type', 'text/plain']] }, 'noMessageType'],
  ])('cannot be read from %s', (_, parts, problem) => {
    expect(messagesOf(answer(parts)).problem).toBe(problem);
  });
});

test('the response is found behind notifications', () => {
  const note = '{"jsonrpc":"2.0","method":"notifications/progress","params":{}}';
  expect(responseOf(answer({ stream: `data: ${note}\n\ndata: ${data}\n\n` }))).toEqual(response);
});

test('a request of the server is no response', () => {
  expect(responseOf(answer({ json: { jsonrpc: '2.0', id: 1, method: 'ping' } }))).toBeUndefined();
});

describe('what was sent', () => {
  test('is read from the recording', () => {
    const sent = { jsonrpc: '2.0', id: 'a', method: 'tools/list', params: {} };
    expect(sentOf(answer({ sent }))).toEqual({ era: 'modern', method: 'tools/list', id: 'a', params: {} });
  });

  test('belongs to the older generation if it is the handshake', () => {
    expect(sentOf(answer({ sent: { jsonrpc: '2.0', id: 1, method: 'initialize' } }))?.era).toBe('legacy');
  });

  test.each([{ id: 1 }, [], 'x'])('is nothing if it is no message: %j', (sent) => {
    expect(sentOf(answer({ sent }))).toBeUndefined();
  });
});

describe('an opening shows', () => {
  const discover = { jsonrpc: '2.0', id: 1, method: 'server/discover' };
  const initialize = { jsonrpc: '2.0', id: 1, method: 'initialize' };
  const opened = (sent: object, result: object) => eraShown(answer({ sent, json: { ...response, result } }));

  test('the newer generation by the revisions it lists', () => {
    expect(opened(discover, { supportedVersions: ['2026-07-28'] })).toBe('modern');
  });

  test('the older generation by the revision it agrees to', () => {
    expect(opened(initialize, { protocolVersion: '2025-11-25' })).toBe('legacy');
  });

  test.each<readonly [string, object, object]>([
    ['an older revision than ours', initialize, { protocolVersion: '2025-06-18' }],
    ['a result without revisions', discover, {}],
    ['a handshake in answer to a discovery', discover, { protocolVersion: '2025-11-25' }],
  ])('nothing by %s', (_, sent, result) => {
    expect(opened(sent, result)).toBeUndefined();
  });

  test('nothing by an error', () => {
    const json = { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'Unbekannt' } };
    expect(eraShown(answer({ sent: discover, json }))).toBeUndefined();
  });
});
