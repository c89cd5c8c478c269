import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import forcedToolIsCalled from './forced-tool-is-called.ts';
import toolDeltasAssemble from './tool-deltas-assemble.ts';

const sent = { tool_choice: { type: 'function', function: { name: 'anlegen' } } };
const call = { id: 'call_1', type: 'function', function: { name: 'anlegen', arguments: '{"amt":"Bauamt"}' } };

const judgeAnswer = (message: object, finish_reason = 'tool_calls') =>
  judged(forcedToolIsCalled, {
    'forced-tool': answer({ sent, json: { choices: [{ index: 0, message, finish_reason }] } }),
  });

test.each<readonly [string, object, string]>([
  ['null as content', { content: null, tool_calls: [call] }, 'tool_calls'],
  ['no content', { tool_calls: [call] }, 'tool_calls'],
  ['finish_reason stop, as for named functions', { content: '', tool_calls: [call] }, 'stop'],
  ['a further call', { tool_calls: [call, { ...call, id: 'call_2' }] }, 'tool_calls'],
  ['an index within the call', { tool_calls: [{ ...call, index: 0 }] }, 'tool_calls'],
])('accepts a call with %s', (_, message, reason) => {
  expect(judgeAnswer(message, reason)).toBe('passed');
});

test.each<readonly [string, object, string]>([
  ['a call in the legacy member', { function_call: call.function }, 'failed noCall'],
  ['null as calls', { tool_calls: null }, 'failed noCall'],
  [
    'arguments that are a JSON text',
    { tool_calls: [{ ...call, function: { name: 'anlegen', arguments: '"Bauamt"' } }] },
    'failed badCall',
  ],
])('refuses %s', (_, message, outcome) => {
  expect(judgeAnswer(message)).toBe(outcome);
});

const judgeStream = (pieces: readonly object[], finish = 'tool_calls') => {
  const chunk = (choice: object) => `data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`;
  const chunks = pieces.map((piece) => chunk({ delta: { tool_calls: [piece] } }));
  const stream = `${chunks.join('')}${chunk({ delta: {}, finish_reason: finish })}data: [DONE]\n\n`;
  return judged(toolDeltasAssemble, { 'forced-tool-stream': answer({ stream }) });
};

const first = { index: 0, id: 'call_1', type: 'function', function: { name: 'anlegen', arguments: '' } };
const rest = (text: string, index = 0) => ({ index, function: { arguments: text } });

test.each<readonly [string, readonly object[]]>([
  ['in pieces', [first, rest('{"amt":'), rest('"Bauamt"}')]],
  ['in one piece', [{ ...call, index: 0 }]],
  ['that repeats its id', [first, { ...rest('{}'), id: 'call_1', type: 'function' }]],
  ['whose first piece has no arguments', [{ ...first, function: { name: 'anlegen' } }, rest('{}')]],
  ['beside another one', [first, { ...first, index: 1, id: 'call_2' }, rest('{}', 1), rest('{}')]],
  ['that is counted from 1', [{ ...first, index: 1 }, rest('{}', 1)]],
])('accepts a streamed call %s', (_, pieces) => {
  expect(judgeStream(pieces)).toBe('passed');
});

test.each<readonly [string, readonly object[], string]>([
  [
    'that shares its index with another',
    [
      { ...call, index: 0 },
      { ...call, index: 0, id: 'call_2' },
    ],
    'failed badArguments',
  ],
  ['without index', [{ ...call }], 'failed noIndex'],
  ['with a text as index', [{ ...call, index: '0' }], 'failed noIndex'],
  [
    'without id at first',
    [
      { ...first, id: null },
      { ...rest('{}'), id: 'call_1' },
    ],
    'failed incompleteStart',
  ],
])('refuses a streamed call %s', (_, pieces, outcome) => {
  expect(judgeStream(pieces)).toBe(outcome);
});

test('does not demand whole arguments of a call that was cut off', () => {
  expect(judgeStream([first, rest('{"amt":')], 'length')).toBe('inconclusive cutOff');
});
