import { readFileSync } from 'node:fs';
import { isJSONRPCErrorResponse, specTypeSchemas } from '@modelcontextprotocol/server';
import { describe, expect, test } from 'vitest';
import { answeredOf } from '../answers.ts';
import type { Exchange } from '../exchange.ts';
import { messagesOf, type Sent, sentOf } from './mcp.ts';
import { shapeFaults } from './mcp-shapes.ts';
import { isObject, memberOf } from './members.ts';

/** The official packages' own schema for the result of each method. */
const official: Readonly<Record<string, keyof typeof specTypeSchemas>> = {
  'server/discover': 'DiscoverResult',
  initialize: 'InitializeResult',
  'tools/list': 'ListToolsResult',
  'tools/call': 'CallToolResult',
};

const recordings = ['server-everything', 'mcp-sdk-v2'].map((product) => {
  const file = new URL(`../../examples/targets/${product}/recording/exchanges.ndjson`, import.meta.url);
  const exchanges: Exchange[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const messages = exchanges.flatMap((exchange) => {
    const [sent, answer] = [sentOf(exchange), answeredOf(exchange)];
    return sent && answer ? messagesOf(answer).messages.map(({ json }) => ({ sent, json })) : [];
  });
  return { product, messages };
});

function isOfficial(json: unknown, { method }: Sent): boolean {
  // JSON-RPC demands null where the id could not be read; the packages send it, and their schema refuses it.
  if (memberOf(json, 'id') === null && isObject(json)) return isJSONRPCErrorResponse({ ...json, id: 0 });
  const name = official[method];
  const message = specTypeSchemas.JSONRPCMessage['~standard'].validate(json);
  const result = memberOf(json, 'result');
  if (message.issues || !name || result === undefined) return !message.issues;
  return !specTypeSchemas[name]['~standard'].validate(result).issues;
}

describe.each(recordings)('the messages of $product', ({ messages }) => {
  test('are many and of several kinds', () => {
    expect(messages.length).toBeGreaterThan(10);
    expect(new Set(messages.map(({ sent }) => sent.method)).size).toBeGreaterThan(2);
  });

  test('have the form of their revision, by our schemas and by those of the official packages', () => {
    const differing = messages.filter(
      ({ sent, json }) => shapeFaults(json, sent).length > 0 || !isOfficial(json, sent),
    );
    expect(differing).toEqual([]);
  });
});

const listed: Sent = { era: 'modern', method: 'tools/list', params: {} };

test.each<readonly [string, unknown, string]>([
  ['a list of messages', [], 'ResultMessage'],
  ['a text', 'ok', 'ResultMessage'],
  ['an error that is a text', { jsonrpc: '2.0', id: 1, error: 'x' }, 'ErrorMessage'],
  ['a notification without version', { method: 'notifications/progress' }, 'NotificationMessage'],
  [
    'a request with a list as parameters',
    { jsonrpc: '2.0', id: 1, method: 'ping', params: [] },
    'RequestMessage',
  ],
  ['a result without what the method brings', { jsonrpc: '2.0', id: 1, result: {} }, 'ToolList'],
])('%s is judged by the schema for its kind', (_, json, schema) => {
  expect(shapeFaults(json, listed).map((fault) => fault.schema)).toEqual([schema]);
});

test('a server may ask for something before it answers', () => {
  const json = { jsonrpc: '2.0', id: 1, result: { resultType: 'input_required', requestState: 'x' } };
  expect(shapeFaults(json, { era: 'modern', method: 'tools/call', params: {} })).toEqual([]);
});

test('an extension may add methods of which nothing is known', () => {
  const json = { jsonrpc: '2.0', id: 1, result: { anything: true } };
  expect(shapeFaults(json, { era: 'modern', method: 'org.example/go', params: {} })).toEqual([]);
});
