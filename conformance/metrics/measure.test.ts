import { describe, expect, test } from 'vitest';
import { readExposition } from '../read/exposition.ts';
import type { Figures } from './figures.ts';
import { nameIn, processesOf, seriesOf, totalOf, withoutFailures } from './measure.ts';
import { labelsOf, namesOf } from './names.ts';

function figures(page: string): Figures {
  const read = readExposition(page, 'text');
  return { ...read, series: read.families.flatMap(({ samples }) => samples) };
}

const pinned = `gen_ai_client_inference_usage_input_tokens_total{tenant="a"} 7
gen_ai_client_inference_usage_input_tokens_total{tenant="b"} 5
`;
const old = `# TYPE gen_ai_client_token_usage histogram
gen_ai_client_token_usage_bucket{gen_ai_token_type="input",le="+Inf"} 2
gen_ai_client_token_usage_sum{gen_ai_token_type="input"} 30
gen_ai_client_token_usage_count{gen_ai_token_type="input"} 2
gen_ai_client_token_usage_bucket{gen_ai_token_type="output",le="+Inf"} 2
gen_ai_client_token_usage_sum{gen_ai_token_type="output"} 9
gen_ai_client_token_usage_count{gen_ai_token_type="output"} 2
`;

describe('a total', () => {
  test('adds up the series within the selector', () => {
    expect(totalOf(figures(pinned), 'InputTokens', 'sum', { tenant: 'a' })).toBe(7);
    expect(totalOf(figures(pinned), 'InputTokens', 'sum', {})).toBe(12);
    expect(totalOf(figures(pinned), 'InputTokens', 'sum', { tenant: 'c' })).toBe(0);
  });

  test('tells input from output where they share a name', () => {
    expect(totalOf(figures(old), 'InputTokens', 'sum', {})).toBe(30);
    expect(totalOf(figures(old), 'OutputTokens', 'sum', {})).toBe(9);
  });

  test('prefers the pinned name where both are shown', () => {
    expect(totalOf(figures(pinned + old), 'InputTokens', 'sum', {})).toBe(12);
    expect(nameIn(figures(pinned + old), 'InputTokens')?.family).toBeUndefined();
  });

  test('is 0 for a family that is not shown', () => {
    expect(totalOf(figures('up 1\n'), 'InputTokens', 'sum', {})).toBe(0);
    expect(nameIn(figures('up 1\n'), 'InputTokens')).toBeUndefined();
  });
});

test.each([
  'gen_ai_server_request_duration_seconds',
  'gen_ai_server_request_duration',
  'gen_ai_client_operation_duration_seconds',
  'gen_ai_client_inference_duration_seconds',
])('finds the durations of calls as %s', (name) => {
  const page = figures(`${name}_sum{a="1"} 0.5\n${name}_count{a="1"} 3\n`);
  expect(totalOf(page, 'CallDuration', 'count', {})).toBe(3);
  expect(totalOf(page, 'CallDuration', 'sum', {})).toBe(0.5);
});

test('leaves out what failed', () => {
  const page = figures(
    'http_server_request_duration_count{error_type="timeout"} 1\nhttp_server_request_duration_count{error_type=""} 2\n',
  );
  const name = nameIn(page, 'RequestDuration');
  expect(name && seriesOf(withoutFailures(page), name, 'count', {})).toHaveLength(1);
});

describe('processes', () => {
  test('are told apart by their start, their name and the instance they are scraped from', () => {
    const page =
      'process_start_time_seconds{instance="b"} 2\nprocess_start_time_seconds{instance="a"} 1\ntarget_info{service_instance_id="x"} 1\n';
    expect(processesOf(figures(page))).toBe(' x\na 1\nb 2');
  });

  test('are not named on a page that says nothing of them', () => {
    expect(processesOf(figures(pinned))).toBe('');
  });
});

test('the table gives the pinned name first, and labels with what they were called before', () => {
  expect(namesOf('InputTokens').map(({ family }) => family)).toEqual([undefined, 'otel-1.41', 'otel-1.41']);
  expect(labelsOf('InputTokens').find(({ name }) => name === 'gen_ai_provider_name')?.aliases).toEqual([
    { family: 'otel-1.41', name: 'gen_ai_system' },
  ]);
});
